import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

test.each([
  ["the sign-in page", "/signin"],
  ["the page behind a link", "/join"],
  ["an operation", "/api/me"],
  ["what is not there", "/nowhere"],
])("Google's evaluator finds nothing grave in the policy of %s", async (_, path) => {
  const { headers } = await new Browser(open.address).ask("GET", path);
  const { csp } = new CspParser(headers.get("content-security-policy") ?? "");
  const findings = new CspEvaluator(csp).evaluate();
  const grave = new Set([Severity.HIGH, Severity.MEDIUM, Severity.HIGH_MAYBE, Severity.SYNTAX]);
  expect(findings.filter(({ severity }) => grave.has(severity))).toEqual([]);
  expect(Object.keys(csp.directives)).toContain("require-trusted-types-for");
});
