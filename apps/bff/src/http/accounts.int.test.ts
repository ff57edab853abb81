import { once } from "node:events";
import { request } from "node:http";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Browser } from "../testing/browser.ts";
import { sessionCookie } from "../testing/factors.ts";
import { openToken, takeLink, tokenOf } from "../testing/join.ts";
import { NOW, type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";

let open: OpenHouse;
let admin: Browser;
beforeEach(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
});
afterEach(() => open.close());

const HOUR = 60 * 60 * 1000;
const HANAKO = { userId: "hanako", role: "ADMIN", name: "山田 花子" };
const NEXT_PASSWORD = "seven unrelated teapots";

const listed = async (query = "") => (await admin.ask("GET", `/api/accounts?${query}`)).body;
const accountOf = async (userId: string) =>
  (await listed("limit=200")).items.find((one: { userId: string }) => one.userId === userId);
const signsIn = async (userId: string, password = PASSWORD) => {
  const credentials = { companyId: "demo", userId, password };
  return (await new Browser(open.address).ask("POST", "/api/session", credentials)).status === 201;
};

describe("the accounts of a company", () => {
  test("are listed with their names, roles, extensions and last sign-ins, and nobody else's", async () => {
    const { items, next, total } = await listed();
    expect([items.map(({ userId }: { userId: string }) => userId), next, total]).toEqual([
      ["admin", "second", "user"],
      null,
      3,
    ]);
    expect(await accountOf("user")).toEqual({
      userId: "user",
      name: expect.any(String),
      role: "USER",
      sites: null,
      extension: "7001",
      state: "ACTIVE",
      link: null,
      createdAt: new Date(NOW).toISOString(),
      lastSignedInAt: null,
    });
    expect(await accountOf("admin")).toMatchObject({ lastSignedInAt: new Date(NOW).toISOString() });
  });

  test("are paged behind the one before, and found by user ID, name and extension", async () => {
    await admin.ask("POST", "/api/accounts", HANAKO);
    const first = await listed("limit=2");
    expect(first).toMatchObject({ items: [{ userId: "admin" }, { userId: "hanako" }], total: 4 });
    expect(await listed(`limit=2&after=${first.next}`)).toMatchObject({
      items: [{ userId: "second" }, { userId: "user" }],
      next: null,
    });
    for (const [typed, userId] of [
      ["HANA", "hanako"],
      ["山田花子", "hanako"],
      ["７００１", "user"],
    ]) {
      const { items } = await listed(`q=${encodeURIComponent(typed ?? "")}`);
      expect([typed, items.map((one: { userId: string }) => one.userId)]).toEqual([typed, [userId]]);
    }
    expect(await listed("q=%25")).toMatchObject({ items: [], total: 0 });
  });

  test("show of an account whose extension was removed that it has none", async () => {
    await admin.ask("POST", "/api/change-sets", {
      changes: [{ type: "RemoveExtension", extension: "7001" }],
    });
    expect(await accountOf("user")).toMatchObject({ role: "USER", extension: null, name: null });
  });
});

describe("inviting", () => {
  test("makes an account without a password, and a link that is told once", async () => {
    const { status, body } = await admin.ask("POST", "/api/accounts", HANAKO);
    expect(status).toBe(201);
    expect(body).toEqual({
      userId: "hanako",
      purpose: "INVITE",
      expiresAt: new Date(NOW + 24 * HOUR).toISOString(),
      link: expect.stringMatching(new RegExp(`^${open.address}/join#[\\w-]{43}$`)),
    });
    expect(await accountOf("hanako")).toMatchObject({
      name: "山田 花子",
      state: "INVITED",
      link: { purpose: "INVITE" },
    });
    expect(JSON.stringify(await listed())).not.toContain(tokenOf(body.link));
    expect(await signsIn("hanako", "")).toBe(false);
    expect(await signsIn("hanako")).toBe(false);
  });

  test("gives a user their extension, whose name is theirs", async () => {
    await admin.ask("POST", "/api/accounts", { userId: "7002", role: "USER", extension: "７００２" });
    const { body } = await admin.ask("GET", "/api/extensions/7002");
    expect(await accountOf("7002")).toMatchObject({ extension: "7002", name: body.name });
  });

  test.each([
    ["a user ID that is in use", { ...HANAKO, userId: "user" }, 422, "account.taken"],
    [
      "an extension that is not there",
      { userId: "x", role: "USER", extension: "9999" },
      422,
      "account.no-such-extension",
    ],
    [
      "another company's extension",
      { userId: "x", role: "USER", extension: "6999" },
      422,
      "account.no-such-extension",
    ],
    ["a user without an extension", { userId: "x", role: "USER" }, 400, "request.malformed"],
    ["an administrator without a name", { userId: "x", role: "ADMIN" }, 400, "request.malformed"],
    ["an operator", { ...HANAKO, role: "OPERATOR" }, 400, "request.malformed"],
    ["another company", { ...HANAKO, companyId: "other" }, 400, "request.malformed"],
    ["a user ID of nothing", { ...HANAKO, userId: "  " }, 400, "request.malformed"],
  ])("refuses %s", async (_, body, status, code) => {
    expect(await admin.ask("POST", "/api/accounts", body)).toMatchObject({ status, body: { code } });
    expect(await listed()).toMatchObject({ total: 3 });
  });
});

describe("a link", () => {
  test("sets the password once and signs in; the one before it is over", async () => {
    const first = await admin.ask("POST", "/api/accounts", HANAKO);
    const second = await admin.ask("POST", "/api/accounts/hanako/links");
    expect(second.body.purpose).toBe("INVITE");
    expect((await takeLink(open.address, first.body.link, NEXT_PASSWORD)).status).toBe(404);
    const taken = await takeLink(open.address, second.body.link, NEXT_PASSWORD);
    expect(taken).toMatchObject({ status: 303, location: "/" });
    expect((await taken.browser.ask("GET", "/api/me")).body).toMatchObject({
      userId: "hanako",
      name: "山田 花子",
      role: "ADMIN",
    });
    expect(await accountOf("hanako")).toMatchObject({ state: "ACTIVE", link: null });
    expect((await takeLink(open.address, second.body.link, "another eight teapots")).status).toBe(404);
    expect(await signsIn("hanako", NEXT_PASSWORD)).toBe(true);
  });

  test("of a reset leaves the old password until it is used, and ends every session then", async () => {
    const second = await Browser.signedIn(open.address, "demo", "second");
    const reset = await admin.ask("POST", "/api/accounts/second/links");
    expect(reset.body.purpose).toBe("RESET");
    expect((await second.ask("GET", "/api/me")).status).toBe(200);
    expect(await signsIn("second")).toBe(true);
    expect((await takeLink(open.address, reset.body.link, NEXT_PASSWORD)).status).toBe(303);
    expect((await second.ask("GET", "/api/me")).status).toBe(401);
    expect(await signsIn("second")).toBe(false);
    expect(await signsIn("second", NEXT_PASSWORD)).toBe(true);
  });

  test.each([
    ["a link of 24 hours ago", () => open.setNow((NOW + 24 * HOUR) as Instant)],
    ["a link of an account that was stopped", () => changed("PUT", "/state", { disabled: true })],
    ["a link of an account that was removed", () => changed("DELETE", "")],
  ])("%s is over, like one that never was", async (_, happens) => {
    const { body } = await admin.ask("POST", "/api/accounts", HANAKO);
    await happens();
    const late = await openToken(new Browser(open.address), tokenOf(body.link));
    const never = await openToken(new Browser(open.address), "A".repeat(43));
    expect([late.status, never.status]).toEqual([404, 404]);
    const token = tokenOf(body.link);
    expect(late.body.replaceAll(token, "")).toBe(never.body.replaceAll("A".repeat(43), ""));
    expect((await takeLink(open.address, body.link, NEXT_PASSWORD)).status).toBe(404);
  });

  const changed = (method: string, path: string, body?: unknown) =>
    admin.ask(method, `/api/accounts/hanako${path}`, body);

  test("is over when the password was changed meanwhile", async () => {
    const second = await Browser.signedIn(open.address, "demo", "second");
    const reset = await admin.ask("POST", "/api/accounts/second/links");
    await second.ask("POST", "/api/me/password", { current: PASSWORD, next: NEXT_PASSWORD });
    expect((await takeLink(open.address, reset.body.link, "another eight teapots")).status).toBe(404);
  });
});

describe("stopping, changing and removing", () => {
  test("a stopped account's sessions end at once, and it cannot sign in until it goes on", async () => {
    const second = await Browser.signedIn(open.address, "demo", "second");
    expect((await admin.ask("PUT", "/api/accounts/second/state", { disabled: true })).status).toBe(204);
    expect((await second.ask("GET", "/api/me")).status).toBe(401);
    expect(await signsIn("second")).toBe(false);
    expect(await accountOf("second")).toMatchObject({ state: "DISABLED" });
    expect(await admin.ask("POST", "/api/accounts/second/links")).toMatchObject({
      status: 422,
      body: { code: "account.disabled" },
    });
    await admin.ask("PUT", "/api/accounts/second/state", { disabled: false });
    expect((await second.ask("GET", "/api/me")).status).toBe(401);
    expect(await signsIn("second")).toBe(true);
  });

  test("a request whose body is still on its way when they are stopped is not carried out", async () => {
    const cookie = await sessionCookie(open, "demo", "second");
    const body = JSON.stringify({
      changes: [{ type: "EditExtension", extension: "7001", name: "遅い 人" }],
    });
    const headers = { cookie, "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const read = vi.spyOn(open.house.store, "read");
    const asked = request(`${open.address}/api/change-sets`, { method: "POST", headers });
    const answered = once(asked, "response");
    asked.write(body.slice(0, 10));
    await expect.poll(() => read.mock.calls.length).toBeGreaterThan(0);
    await Promise.all(read.mock.results.map(({ value }) => value));
    read.mockRestore();
    expect((await admin.ask("PUT", "/api/accounts/second/state", { disabled: true })).status).toBe(204);
    asked.end(body.slice(10));
    const [answer] = await answered;
    answer.resume();
    expect(answer.statusCode).toBe(401);
    expect(JSON.stringify((await admin.ask("GET", "/api/extensions/7001")).body)).not.toContain("遅い 人");
    await admin.ask("PUT", "/api/accounts/second/state", { disabled: false });
  });

  test("a role is another one from the next request on", async () => {
    const second = await Browser.signedIn(open.address, "demo", "second");
    const user = { role: "USER", extension: "7003" };
    expect((await admin.ask("PUT", "/api/accounts/second/role", user)).status).toBe(204);
    expect((await second.ask("GET", "/api/extensions")).status).toBe(401);
    const again = await Browser.signedIn(open.address, "demo", "second");
    expect((await again.ask("GET", "/api/extensions")).status).toBe(403);
    expect((await again.ask("GET", "/api/me")).body).toMatchObject({ role: "USER", extension: "7003" });
  });

  test("a removed account leaves nothing to one of the same user ID", async () => {
    const second = await Browser.signedIn(open.address, "demo", "second");
    const draft = { changes: [], reason: "ひみつ", version: 0 };
    await second.ask("PUT", "/api/me/draft", draft);
    expect((await admin.ask("DELETE", "/api/accounts/second")).status).toBe(204);
    expect((await second.ask("GET", "/api/me")).status).toBe(401);
    const made = await admin.ask("POST", "/api/accounts", { ...HANAKO, userId: "second" });
    const { browser } = await takeLink(open.address, made.body.link, NEXT_PASSWORD);
    expect((await browser.ask("GET", "/api/me/draft")).body).toEqual({ changes: [], reason: "", version: 0 });
  });
});

const ACTS = [
  ["POST", "/links", undefined],
  ["PUT", "/state", { disabled: true }],
  ["PUT", "/role", { role: "USER", extension: "7001" }],
  ["DELETE", "", undefined],
] as const;

describe("what nobody may do", () => {
  test.each(ACTS)("to oneself: %s %s", async (method, path, body) => {
    expect(await admin.ask(method, `/api/accounts/admin${path}`, body)).toMatchObject({
      status: 422,
      body: { code: "account.own" },
    });
    expect((await admin.ask("GET", "/api/me")).status).toBe(200);
  });

  test.each(ACTS.slice(1))("to the last administrator: %s %s", async (method, path, body) => {
    await admin.ask("PUT", "/api/accounts/second/state", { disabled: true });
    await admin.ask("POST", "/api/accounts", HANAKO);
    expect(await admin.ask(method, `/api/accounts/admin${path}`, body)).toMatchObject({
      status: 422,
      body: {
        code: "account.last-administrator",
        detail: "先に、ほかの人を会社全体の管理者にしてください。",
      },
    });
  });

  test.each(ACTS.slice(1))("to one another at the same moment: %s %s", async (method, path, body) => {
    const second = await Browser.signedIn(open.address, "demo", "second");
    const both = await Promise.all([
      admin.ask(method, `/api/accounts/second${path}`, body),
      second.ask(method, `/api/accounts/admin${path}`, body),
    ]);
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
    const enabled = await open.house.store.read((reader) => reader.otherAdministrators("demo", ""));
    expect(enabled).toBe(1);
  });

  test.each(ACTS)("from another company, where it is like nobody's: %s %s", async (method, path, body) => {
    const stranger = await Browser.signedIn(open.address, "other", "admin");
    const answers = await Promise.all(
      ["user", "second", "nobody", "__proto__"].map((userId) =>
        stranger.ask(method, `/api/accounts/${userId}${path}`, body),
      ),
    );
    const told = answers.map(({ status, body: { requestId: _, ...rest } }) => JSON.stringify([status, rest]));
    expect(new Set(told).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, body: { code: "not-found" } });
    expect((await stranger.ask("GET", "/api/accounts")).body).toMatchObject({ total: 1 });
    expect(await listed()).toMatchObject({ total: 3 });
  });
});
