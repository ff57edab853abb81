import { readdirSync, readFileSync } from "node:fs";
import { companyDocument } from "@naisen/api/company-document";
import { SCENARIO_LIMITS } from "@naisen/api/endpoints/scenarios";
import { exampleScenario } from "@naisen/api/example-scenario";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { exportCompany } from "../use-cases/export-company.ts";
import { importCompany } from "../use-cases/import-company.ts";

let open: OpenHouse;
let admin: Browser;
let other: Browser;

beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
  other = await Browser.signedIn(open.address, "other", "admin");
});
afterAll(() => open.close());

const run = (scenario: unknown) => admin.ask("POST", "/api/scenarios/run", scenario);
const FOLDER = new URL("../../../../e2e/scenarios/", import.meta.url);

describe("a scenario over HTTP", () => {
  test.each(readdirSync(FOLDER))("passes as it does for naisen check: %s", async (file) => {
    const { status, body } = await run(readFileSync(new URL(file, FOLDER), "utf8"));
    expect(status).toBe(200);
    expect(body.cases.filter(({ passed }: { passed: boolean }) => !passed)).toEqual([]);
    expect(body).toMatchObject({ failed: 0, passed: body.cases.length });
  });

  test("passes with the example that the panel begins with, and says what was checked in its order", async () => {
    const { body } = await run(exampleScenario);
    expect(body).toMatchObject({ passed: 5, failed: 0 });
    const kinds = body.cases.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(["IMPORT", "CHANGE_SET", "CHANGE_SET", "CALL", "CALL"]);
    expect(body.cases.every((one: object) => !("trace" in one))).toBe(true);
  });

  test("tells what was expected, what happened and the way of the call where a call is another", async () => {
    const [ring] = exampleScenario.calls ?? [];
    const wrong = {
      ...exampleScenario,
      calls: [{ ...ring, name: "見える番号", expect: { presented: "2001", outcome: "RING" } }],
    };
    const { status, body } = await run(wrong);
    expect(status).toBe(200);
    expect(body).toMatchObject({ passed: 3, failed: 1 });
    const failed = body.cases.at(-1);
    expect(failed).toMatchObject({
      kind: "CALL",
      name: "見える番号",
      passed: false,
      failures: [{ key: "presented", expected: "2001", actual: "7001" }],
    });
    expect(failed.trace).toContainEqual(
      expect.objectContaining({ code: "callee.known", result: "MATCHED", source: "Q4 Q5" }),
    );
  });

  test("tells which rules refused a change set that was expected to apply", async () => {
    const [refused] = exampleScenario.changeSets ?? [];
    const { body } = await run({
      ...exampleScenario,
      changeSets: [{ ...refused, expect: { violations: [] } }],
    });
    expect(body.cases[1]).toMatchObject({
      kind: "CHANGE_SET",
      failures: [{ key: "violations", expected: [], actual: ["ownership.holder-differs"] }],
      violations: [{ code: "ownership.holder-differs", params: { lineHolder: "伊藤 健" } }],
    });
  });

  test.each([
    ["a field that there is not", { colour: "red" }, "/colour", "unknown-field"],
    ["a moment without its offset", { now: "2026-12-01T09:00:00" }, "/now", "not-an-instant"],
    [
      "a call without digits",
      { calls: [{ from: { desk: "2001" }, expect: {} }] },
      "/calls/0/dialled",
      "required",
    ],
    ["no company", { company: undefined }, "/company", "required"],
  ])("refuses %s, with the way to it", async (_, but, path, code) => {
    expect(await run({ ...exampleScenario, ...but })).toMatchObject({
      status: 400,
      body: { code: "request.malformed", issues: [{ in: "body", path, code }] },
    });
  });

  test("refuses what is no JSON, and what is no object", async () => {
    expect(await run("{")).toMatchObject({ status: 400, body: { code: "request.malformed" } });
    expect(await run([])).toMatchObject({ status: 400, body: { code: "request.malformed" } });
  });

  test("refuses a company that does not hang together, with the way through the file", async () => {
    const company = { ...exampleScenario.company, sites: [] };
    expect(await run({ ...exampleScenario, company })).toMatchObject({
      status: 422,
      body: {
        code: "company.refused",
        violations: [{ code: "document.unknown-site", path: "/company/extensions/0/site" }],
      },
    });
  });

  test("refuses more cases or extensions than it runs, and more bytes than it reads", async () => {
    const { cases, extensions, bytes } = SCENARIO_LIMITS;
    const [call] = exampleScenario.calls ?? [];
    const calls = Array.from({ length: cases + 1 }, () => call);
    expect(await run({ ...exampleScenario, calls })).toMatchObject({
      status: 413,
      body: { code: "request.too-large", issues: [{ path: "/calls", params: { most: cases } }] },
    });
    const many = Array.from({ length: extensions + 1 }, (_, index) => ({
      number: String(20_000 + index),
      kind: "MOBILE",
      name: "x",
    }));
    const company = { ...exampleScenario.company, extensions: many };
    expect(await run({ ...exampleScenario, company })).toMatchObject({
      status: 413,
      body: { code: "request.too-large", issues: [{ path: "/company/extensions" }] },
    });
    expect(await run({ pad: " ".repeat(bytes) })).toMatchObject({
      status: 413,
      body: { code: "request.too-large" },
    });
  });

  test("knows nothing but its file: neither this company's phones nor another's", async () => {
    const asked = {
      ...exampleScenario,
      company: {
        ...exampleScenario.company,
        company: { id: "other", name: "よそ" },
        extensions: [{ number: "7001", kind: "MOBILE", mobile: "090-1111-0001", name: "佐藤 太郎" }],
      },
      changeSets: [],
      calls: ["6999", "7003"].map((dialled) => ({
        from: { mobile: "090-1111-0001" },
        dialled,
        expect: { refusal: "NO_SUCH_EXTENSION" },
      })),
    };
    const before = await other.ask("GET", "/api/extensions/7001");
    expect((await run(asked)).body).toMatchObject({ passed: 3, failed: 0 });
    expect((await other.ask("GET", "/api/extensions/7001")).body).toEqual(before.body);
  });
});

describe("the present company as a scenario", () => {
  test("passes as it was exported, held extensions and all", async () => {
    const { status, body, headers } = await admin.ask("GET", "/api/exports/scenario.json");
    expect(status).toBe(200);
    expect(headers.get("etag")).toMatch(/^"\d+"$/);
    expect(body).toMatchObject({ now: "2026-12-01T09:00:00+09:00", changeSets: [], calls: [] });
    expect(Object.keys(body.imports.held)).not.toEqual([]);
    expect((await run(body)).body).toMatchObject({ passed: 1, failed: 0 });
  });

  test("imports into an empty store as the same company", async () => {
    const { body } = await admin.ask("GET", "/api/exports/scenario.json");
    const empty = await openHouse();
    const actor = { companyId: "operator", userId: "tests", role: "OPERATOR" };
    const document = companyDocument.parse(body.company);
    expect(await importCompany(empty.house, document, actor, "IMPORT")).toMatchObject({ kind: "imported" });
    const again = await exportCompany(empty.house, document.company.id);
    expect(JSON.parse(JSON.stringify(again?.document))).toEqual(body.company);
    await empty.close();
  });

  test("is the administrator's own, and nobody else's", async () => {
    const { body } = await other.ask("GET", "/api/exports/scenario.json");
    expect(body.company.company).toEqual({ id: "other", name: "株式会社よその印" });
    expect(JSON.stringify(body)).not.toContain("みなと");
  });
});
