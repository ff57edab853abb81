import { once } from "node:events";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { problem } from "@naisen/api/problem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser, type Came } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

let open: OpenHouse;
let admin: Browser;

beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
});
afterAll(async () => {
  expect((await admin.ask("GET", "/api/me")).status).toBe(200);
  await open.close();
});

const PLAN = { changes: [{ type: "UnbindMobile", extension: "7001" }] };
const issuesOf = ({ body }: Came) =>
  body.issues.map(
    (issue: { in: string; path: string; code: string }) => `${issue.in} ${issue.path} ${issue.code}`,
  );

describe("what is not there", () => {
  test("an unknown extension, another company's, and a hostile name get the same 404", async () => {
    const names = [
      "9999",
      "6999",
      "__proto__",
      "constructor",
      "' OR 1=1 --",
      "%2e%2e",
      "%252e%252e",
      "7001%00",
      "٧٠٠١",
    ];
    const answers = await Promise.all(
      names.map((name) =>
        admin.ask("GET", `/api/extensions/${name.includes("%") ? name : encodeURIComponent(name)}`),
      ),
    );
    const bodies = answers.map(({ status, body: { requestId: _, ...body } }) =>
      JSON.stringify([status, body]),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, body: { code: "not-found" } });
  });

  test.each([
    ["an operation", "GET", "/api/nothing", 404, "not-found"],
    ["a change set", "GET", "/api/change-sets/__proto__", 404, "not-found"],
    ["a method of an address", "PATCH", "/api/plans", 405, "request.method"],
  ])("%s that is not there", async (_, method, path, status, code) => {
    expect(await admin.ask(method, path)).toMatchObject({ status, body: { code } });
  });
});

describe("what no browser sends", () => {
  test.each(["/", "/api/me", "/api/nothing", "/signin"])(
    "TRACE and other methods of %s are refused and give nothing back",
    async (path) => {
      for (const method of ["TRACE", "OPTIONS", "PATCH", "PROPFIND"]) {
        const asked = request(open.address + path, { method, headers: { "x-canary": "canary" } });
        asked.end();
        const [answer] = await once(asked, "response");
        expect([404, 405]).toContain(answer.statusCode);
        expect(await text(answer)).not.toContain("canary");
      }
    },
  );

  test.each(["/.git/config", "/.env", "/package.json", "/src/server.ts", "/assets/%2e%2e/index.html"])(
    "%s is nothing here",
    async (path) =>
      expect(await admin.ask("GET", path)).toMatchObject({ status: 404, body: { code: "not-found" } }),
  );
});

describe("what cannot be read", () => {
  test.each([
    ["malformed JSON", "{", ["body  malformed"]],
    ["JSON that is no object", "[]", ["body  wrong-type"]],
    ["an unknown field", { ...PLAN, tenant: "other" }, ["body /tenant unknown-field"]],
    [
      "an unknown field deep inside",
      { changes: [{ ...PLAN.changes[0], id: "x" }] },
      ["body /changes/0/id unknown-field"],
    ],
    ["a wrong type", { changes: "all" }, ["body /changes wrong-type"]],
    ["nothing where something is required", {}, ["body /changes required"]],
    [
      "an edit that sets nothing",
      { changes: [{ type: "EditExtension", extension: "7001" }] },
      ["body /changes/0 malformed"],
    ],
    ["no change at all", { changes: [] }, ["body /changes too-short"]],
    ["an unknown change", { changes: [{ type: "Explode" }] }, ["body /changes/0/type not-one-of"]],
    [
      "a number that is none",
      { changes: [{ type: "BindMobile", extension: "7001", mobile: "119" }] },
      ["body /changes/0/mobile not-a-phone-number"],
    ],
    ["__proto__ as a key", '{"changes":[],"__proto__":{"role":"OPERATOR"}}', null],
  ])("%s is a clear 400", async (_, body, issues) => {
    const came = await admin.ask("POST", "/api/plans", body);
    expect(came).toMatchObject({ status: 400, body: { code: "request.malformed" } });
    expect(problem.safeParse(came.body).success).toBe(true);
    if (issues !== null) expect(issuesOf(came)).toEqual(issues);
  });

  test("a parameter that is there twice", async () => {
    expect(issuesOf(await admin.ask("GET", "/api/extensions?q=a&q=b"))).toEqual(["query /q wrong-type"]);
  });

  test("a small body that is a large one when it is unpacked", async () => {
    const headers = { "content-type": "application/json", "content-encoding": "gzip" };
    const body = gzipSync(JSON.stringify({ ...PLAN, reason: "a".repeat(5_000_000) }));
    expect(body.length).toBeLessThan(10_000);
    expect((await fetch(`${open.address}/api/session`, { method: "POST", headers, body })).status).toBe(413);
  });

  test("a reason that nobody can write, also of an undo", async () => {
    for (const [path, body] of [
      ["/api/change-sets", PLAN],
      ["/api/change-sets/nobody/undo", {}],
    ] as const)
      for (const reason of ["a\u0000b", "\ud800"])
        expect(issuesOf(await admin.ask("POST", path, { ...body, reason }))).toEqual([
          "body /reason malformed",
        ]);
  });

  test("both faults of a query are told", async () => {
    const came = await admin.ask("GET", "/api/extensions?limit=0&order=name;drop");
    expect(issuesOf(came)).toEqual(["query /limit out-of-range", "query /order unknown-field"]);
  });

  test("an Idempotency-Key and an If-Match that are none", async () => {
    const came = await admin.ask("POST", "/api/change-sets", PLAN, {
      "idempotency-key": "two words",
      "if-match": "W/1",
    });
    expect(issuesOf(came)).toEqual(["header /idempotency-key malformed", "header /if-match malformed"]);
  });

  test("a body of 5 MB, and one that is not JSON", async () => {
    const large = JSON.stringify({ ...PLAN, reason: "長".repeat(2_000_000) });
    expect(await admin.ask("POST", "/api/plans", large)).toMatchObject({ status: 413 });
    const text = await admin.ask("POST", "/api/plans", "changes=1", {
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(text).toMatchObject({ status: 415, body: { code: "request.not-json" } });
  });
});

describe("every answer", () => {
  test("is in the language that was asked for", async () => {
    const { body } = await admin.ask("GET", "/api/nothing", undefined, { "accept-language": "en" });
    expect(body).toMatchObject({ title: "There is no such thing." });
  });
});
