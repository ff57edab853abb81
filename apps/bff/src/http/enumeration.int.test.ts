import type { Instant } from "@naisen/domain/vocabulary/day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { sessionCookie } from "../testing/factors.ts";
import { sendJoin, tokenOf } from "../testing/join.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
let open: OpenHouse;
let admin: Browser;
beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
  for (const userId of ["stopped", "removed", "exempt"])
    await putUser(open.house, {
      companyId: "demo",
      userId,
      role: "ADMIN",
      extension: null,
      password: PASSWORD,
    });
  await admin.ask("POST", "/api/accounts", { userId: "invited", role: "ADMIN", name: "招待" });
  await admin.ask("PUT", "/api/accounts/stopped/state", { disabled: true });
  await admin.ask("DELETE", "/api/accounts/removed");
});
afterAll(() => open.close());

/** Whatever there is or is not behind an id. */
const WHO = [
  ["an account", "demo", "admin"],
  ["a user's account", "demo", "user"],
  ["a stopped account", "demo", "stopped"],
  ["an account that is only invited", "demo", "invited"],
  ["an account that was removed", "demo", "removed"],
  ["an account of another company", "other", "admin"],
  ["an operator", "operator", "carrier"],
  ["nobody of a company", "demo", "nobody"],
  ["nobody of a company that there is not", "nowhere", "nobody"],
  ["a name of every object", "demo", "constructor"],
] as const;

/** What is new in each answer, and what is of the connection alone. */
const OF_ITSELF = new Set([
  "date",
  "x-request-id",
  "set-cookie",
  "content-length",
  "connection",
  "keep-alive",
]);

/** Status, headers and body, without what is an answer's own, and without what the form itself was filled in with. */
function told(answer: Awaited<ReturnType<Browser["askPlain"]>>, ...typed: readonly string[]): string {
  const headers = [...answer.headers].filter(([name]) => !OF_ITSELF.has(name));
  const names = answer.headers.getSetCookie().map((cookie) => cookie.split("=")[0]);
  const text = answer.text.replace(/"requestId":"[^"]+"/, "").replace(/[0-9a-f]{64}/g, "");
  const plain = typed.reduce((left, word) => left.replaceAll(`value="${word}"`, "value"), text);
  return JSON.stringify([answer.status, headers, names, plain]);
}

describe("nothing in an answer tells who there is", () => {
  test("to a wrong password, by JSON", async () => {
    const answers = new Map<string, string>();
    for (const [who, companyId, userId] of WHO) {
      const body = JSON.stringify({ companyId, userId, password: "a wrong password of tests" });
      answers.set(who, told(await new Browser(open.address).askPlain("POST", "/api/session", body)));
    }
    expect(new Set(answers.values()).size).toBe(1);
  });

  test("to a wrong password, by the form", async () => {
    const answers = new Map<string, string>();
    for (const [who, companyId, userId] of WHO) {
      const browser = new Browser(open.address);
      const page = await browser.askPlain("GET", "/signin");
      const formToken = /name="formToken" value="([0-9a-f]{64})"/.exec(page.text)?.[1] ?? "";
      const form = new URLSearchParams({
        companyId,
        userId,
        formToken,
        password: "wrong",
        next: "/",
      }).toString();
      const sent = { "content-type": "application/x-www-form-urlencoded" };
      answers.set(who, told(await browser.askPlain("POST", "/signin", form, sent), companyId, userId));
    }
    expect(new Set(answers.values()).size).toBe(1);
    expect([...answers.values()][0]).toMatch(/^\[401/);
  });

  test("to too many of them", async () => {
    const answers = new Set<string>();
    for (const [, companyId, userId] of WHO) {
      const body = JSON.stringify({ companyId, userId, password: "a wrong password of tests" });
      const browser = new Browser(open.address);
      for (let tries = 0; tries < 5; tries += 1) await browser.askPlain("POST", "/api/session", body);
      answers.add(told(await browser.askPlain("POST", "/api/session", body)));
    }
    expect([...answers].map((answer) => answer.slice(0, 4))).toEqual(["[429"]);
    open.setNow((open.house.now() + 25 * 60 * 60_000) as Instant);
  });

  test("to a link that is used, over, of somebody stopped, or was never made", async () => {
    const cookie = { cookie: await sessionCookie(open, "demo", "admin") };
    const linkOf = async (userId: string): Promise<string> => {
      const { body } = await new Browser(open.address).ask(
        "POST",
        `/api/accounts/${userId}/links`,
        undefined,
        cookie,
      );
      return tokenOf(body.link);
    };
    const [over, used, after] = [await linkOf("second"), await linkOf("second"), await linkOf("exempt")];
    await new Browser(open.address).ask("PUT", "/api/accounts/exempt/state", { disabled: true }, cookie);
    const browser = new Browser(open.address);
    const openIn = (opener: Browser, token: string) =>
      opener.askPlain("POST", "/join/open?lang=ja", new URLSearchParams({ token }).toString(), FORM);
    const page = await openIn(browser, used);
    const formToken = /name="formToken" value="([0-9a-f]{64})"/.exec(page.text)?.[1] ?? "";
    const password = "seven unrelated teapots";
    expect((await sendJoin(browser, { formToken, token: used, password, again: password })).status).toBe(303);
    const answers = new Set<string>();
    for (const token of [over, used, after, "x".repeat(43), "", "__proto__"]) {
      const shown = await openIn(new Browser(open.address), token);
      answers.add(told({ ...shown, text: shown.text.replaceAll(`#${token}"`, '#"') }));
    }
    const [first, ...others] = [...answers];
    expect(first).toMatch(/^\[404/);
    for (const other of others) expect(other).toBe(first);
  });

  test("to what an administrator asks of accounts of other companies", async () => {
    const cookie = { cookie: await sessionCookie(open, "demo", "admin") };
    await putUser(open.house, {
      companyId: "other",
      userId: "theirs",
      role: "ADMIN",
      extension: null,
      password: PASSWORD,
    });
    const ask = async (method: string, path: string, body?: unknown) => {
      const sent = body === undefined ? undefined : JSON.stringify(body);
      return told(await new Browser(open.address).askPlain(method, path, sent, cookie));
    };
    const ways: readonly [string, string, unknown?][] = [
      ["POST", "links"],
      ["PUT", "state", { disabled: true }],
      ["PUT", "role", { role: "ADMIN", name: "誰か" }],
      ["DELETE", "factors"],
      ["DELETE", "sessions"],
    ];
    for (const [method, way, body] of ways)
      expect(await ask(method, `/api/accounts/theirs/${way}`, body)).toBe(
        await ask(method, `/api/accounts/nobodys/${way}`, body),
      );
    expect(await ask("DELETE", "/api/accounts/theirs")).toBe(await ask("DELETE", "/api/accounts/nobodys"));
    expect(await ask("GET", "/api/accounts?q=theirs")).toBe(await ask("GET", "/api/accounts?q=nobodys"));
  });
});

describe("a source of many tries", () => {
  const from = (forwarded: string, userId: string) =>
    new Browser(open.address).ask(
      "POST",
      "/api/session",
      { companyId: "demo", userId, password: "wrong" },
      { "x-forwarded-for": forwarded },
    );

  test("waits on every account, whatever it says of where it came from; others do not", async () => {
    for (let tries = 0; tries < 50; tries += 1)
      expect((await from(`198.51.100.${tries}, 203.0.113.9`, `sprayed-${tries}`)).status).toBe(401);
    const [again, forged, another] = [
      await from("203.0.113.9", "sprayed-50"),
      await from("192.0.2.1, 10.0.0.1, 203.0.113.9", "sprayed-51"),
      await from("203.0.113.9, 192.0.2.1", "sprayed-52"),
    ];
    expect([again.status, forged.status, another.status]).toEqual([429, 429, 401]);
    expect(Number(again.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("and stands in the log, of the company that it tried to come into", async () => {
    await open.house.refusals.settled();
    const cookie = { cookie: await sessionCookie(open, "demo", "admin") };
    const { body } = await new Browser(open.address).ask(
      "GET",
      "/api/security-events?kind=REFUSED&limit=100",
      undefined,
      cookie,
    );
    const limited = body.items.filter(({ code }: { code: string }) => code === "requests.limited");
    expect(limited).toContainEqual(
      expect.objectContaining({
        params: { operation: "signIn" },
        source: "203.0.113.0/24",
        subject: null,
        actor: null,
      }),
    );
    expect(limited).toContainEqual(
      expect.objectContaining({ subject: expect.objectContaining({ userId: "admin" }) }),
    );
    expect(JSON.stringify(body)).not.toContain("sprayed");
  });
});

test("whom a company asks for a second factor stands in its log when it changes, and not else", async () => {
  const cookie = { cookie: await sessionCookie(open, "demo", "admin") };
  const browser = new Browser(open.address);
  for (const askedOf of ["EVERYONE", "EVERYONE", "NONE"])
    expect((await browser.ask("PUT", "/api/second-factor", { askedOf }, cookie)).status).toBe(204);
  const { body } = await browser.ask("GET", "/api/security-events?kind=ACCOUNT&limit=100", undefined, cookie);
  const told = body.items.filter(({ code }: { code: string }) => code === "second-factor.changed");
  expect(told.map(({ params }: { params: unknown }) => params)).toEqual([
    { from: "EVERYONE", to: "NONE" },
    { from: "NONE", to: "EVERYONE" },
  ]);
});
