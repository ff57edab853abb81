import { ENDPOINTS } from "@naisen/api/endpoints";
import { problem } from "@naisen/api/problem";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Asks } from "../sessions/asks.ts";
import { Browser } from "../testing/browser.ts";
import { sessionCookie } from "../testing/factors.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { addToken } from "../use-cases/add-token.ts";

/** Smaller than those of the house, which asks.test.ts looks at. */
const ASKER = { SMALL: { atOnce: 30, aSecond: 1 }, LARGE: { atOnce: 6, aSecond: 1 } };
const SOURCE = { SMALL: { atOnce: 20, aSecond: 1 }, LARGE: { atOnce: 5, aSecond: 1 } };

let open: OpenHouse;
let admin: Browser;
let cookie: string;
let time = 0;
beforeEach(async () => {
  open = await openHouse({ asks: new Asks(() => time, { ASKER, SOURCE }) });
  admin = await Browser.signedIn(open.address, "demo", "admin");
  cookie = await sessionCookie(open, "demo", "admin");
});
afterEach(() => open.close());

const FROM = { "x-forwarded-for": "203.0.113.7" };

/** Asks until one is refused and gives how many were not, with the refusal. */
async function until429(
  path: string,
  headers: Readonly<Record<string, string>>,
  method = "GET",
  body?: string,
) {
  for (let taken = 0; ; taken++) {
    const answer = await fetch(open.address + path, {
      method,
      headers,
      redirect: "manual",
      ...(body === undefined ? {} : { body }),
    });
    if (answer.status === 429) return { taken, answer };
    await answer.arrayBuffer();
  }
}

async function limitedIn(company: string) {
  await open.house.refusals.flush();
  const query = { before: null, codes: null, person: null, from: null, to: null, limit: 50 };
  const events = await open.house.store.read((reader) => reader.findEvents(company, query));
  return events
    .filter(({ code }) => code === "requests.limited")
    .map(({ params, actor, count }) => ({ params, userId: actor?.userId ?? null, count }));
}

describe("who asks more often than anybody needs to", () => {
  test("waits, is told how long, and stands in the log once with a count; others and other sessions' accounts do not wait", async () => {
    const { taken, answer } = await until429("/api/me", { cookie });
    expect(taken).toBe(ASKER.SMALL.atOnce);
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(problem.parse(await answer.json())).toMatchObject({ status: 429, code: "request.too-many" });
    const again = await Browser.signedIn(open.address, "demo", "admin");
    expect((await again.ask("GET", "/api/me")).status).toBe(429);
    const second = await Browser.signedIn(open.address, "demo", "second");
    expect((await second.ask("GET", "/api/me")).status).toBe(200);
    time += 1_000;
    expect((await admin.ask("GET", "/api/me")).status).toBe(200);
    expect(await limitedIn("demo")).toEqual([
      { params: { operation: "getMe" }, userId: "admin", count: 1 },
      { params: { operation: "getMe" }, userId: "admin", count: 1 },
    ]);
  });

  test("reads why in either language", async () => {
    const { answer } = await until429("/api/me", { cookie, "accept-language": "en" });
    expect(problem.parse(await answer.json()).title).toContain("Too many requests");
    const told = await fetch(`${open.address}/api/me`, { headers: { cookie } });
    expect(problem.parse(await told.json()).title).toContain("要求が多すぎ");
  });

  test("as a program waits as well, and its maker does not", async () => {
    const asked = { companyId: "demo", name: "batch", right: "READ", sites: null, days: 1 } as const;
    const made = await addToken(open.house, asked);
    if (made.kind !== "made") throw new Error(made.kind);
    const { taken } = await until429("/api/sites", { authorization: `Bearer ${made.made.secret}` });
    expect(taken).toBe(ASKER.SMALL.atOnce);
    expect((await admin.ask("GET", "/api/sites")).status).toBe(200);
  });

  test("of large ones there are fewer, and small ones go on; what is refused for another reason is none of them", async () => {
    const user = await Browser.signedIn(open.address, "demo", "user");
    for (let each = 0; each <= ASKER.LARGE.atOnce; each++)
      expect((await user.ask("GET", ENDPOINTS.checkExport.path)).status).toBe(403);
    const changes = Array.from({ length: 101 }, () => ({ type: "UnbindMobile", extension: "7001" }));
    const body = JSON.stringify({ changes });
    const headers = { cookie, "content-type": "application/json" };
    const { taken } = await until429(ENDPOINTS.planChanges.path, headers, "POST", body);
    expect(taken).toBe(ASKER.LARGE.atOnce);
    expect((await admin.ask("GET", ENDPOINTS.checkExport.path)).status).toBe(429);
    const few = { changes: changes.slice(1) };
    expect((await admin.ask("POST", ENDPOINTS.planChanges.path, few)).status).toBe(200);
  });
});

describe("who has not signed in waits by whence they come", () => {
  test.each([
    ["with no session", {}],
    ["with one that is none", { cookie: `naisen-session=${"x".repeat(43)}` }],
  ])("%s", async (_, shown) => {
    const { taken } = await until429("/api/me", { ...FROM, ...shown });
    expect(taken).toBe(SOURCE.SMALL.atOnce);
    const elsewhere = await fetch(`${open.address}/api/me`, {
      headers: { ...shown, "x-forwarded-for": "203.0.113.8" },
    });
    expect(elsewhere.status).toBe(401);
    const signedIn = await fetch(`${open.address}/api/me`, { headers: { ...FROM, cookie } });
    expect(signedIn.status).toBe(200);
  });

  test.each([
    ["challenges of passkeys", ENDPOINTS.offerSignIn.path],
    ["ways to a provider", "/signin/oidc"],
    ["links taken by a provider", "/join/oidc"],
    ["forms of sign-in", "/signin"],
  ])("%s are fewer", async (_, path) => {
    const { taken, answer } = await until429(
      path,
      { ...FROM, "content-type": "application/json" },
      "POST",
      "{}",
    );
    expect(taken).toBe(SOURCE.LARGE.atOnce);
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(await answer.text()).toContain("要求が多すぎ");
    expect((await limitedIn("operator")).length).toBe(1);
  });

  test("a page that is refused is one that a person can read", async () => {
    const { answer } = await until429("/signin?lang=en", FROM);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(await answer.text()).toContain("Wait a little and try again.");
  });
});
