import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Endpoint } from "../packages/api/src/endpoint.ts";
import { ENDPOINTS } from "../packages/api/src/endpoints.ts";
import { PROBLEM_STATUS } from "../packages/api/src/problem.ts";

const page = readFileSync(join(import.meta.dirname, "api-additions.md"), "utf8");

/** The operations and problems of the first version. */
const FIRST = new Set(
  "signIn signOut getMe listExtensions getExtension listSites listFreeLines planChanges applyChanges listChangeSets getChangeSet undoChangeSet explainCall putCompany getCompany getNetworkState putNetworkState".split(
    " ",
  ),
);
const FIRST_PROBLEMS =
  /^(session|not-found|defect|store|company|idempotency)\b|^request\.(malformed|cross-site|method|too-large|not-json)$|^policy\.forbidden$|^change-set\.(stale|refused)$/;

const added: readonly Endpoint[] = Object.values(ENDPOINTS).filter(({ name }) => !FIRST.has(name));

/** The keys of an object's schema, one that may be left out with its mark. */
function keysOf({ query }: Endpoint): readonly string[] {
  const shape = (query as unknown as { shape: Readonly<Record<string, { def: { type: string } }>> }).shape;
  return Object.entries(shape).map(([key, { def }]) => (def.type === "optional" ? `${key}?` : key));
}

test("the page has a row for each operation that was added, with its whole query, and no other", () => {
  const rows = [...page.matchAll(/^\| `((?:GET|PUT|POST|DELETE) \S+)`[ ◇]* \|([^|]*)\|/gm)];
  const told = rows.map(([, operation, query = ""]) => `${operation} ${query.replaceAll("`", "").trim()}`);
  const expected = added.map((one) => `${one.method} ${one.path} ${keysOf(one).join(" ")}`.trim());
  const sorted = (lines: readonly string[]) =>
    lines.map((line) => line.trim().split(" ").toSorted().join(" ")).toSorted();
  expect(sorted(told)).toEqual(sorted(expected));
});

test("it names each problem that was added with its status", () => {
  const problems = page.slice(page.indexOf("## New problems"));
  const fresh = Object.entries(PROBLEM_STATUS).filter(([code]) => !FIRST_PROBLEMS.test(code));
  const told = problems.split(";").flatMap((part) => {
    const status = Number(/\b[45]\d\d\b/.exec(part)?.[0]);
    return [...part.matchAll(/`([^`]+)`/g)].map(([, code]) => [code, status]);
  });
  expect(told.toSorted()).toEqual(fresh.toSorted());
});
