import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { exampleScenario } from "@naisen/api/example-scenario";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { hash } from "@node-rs/argon2";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { POLICY } from "../sessions/policy.ts";
import { tokenHash } from "../sessions/session-token.ts";
import { Browser } from "../testing/browser.ts";
import { EXAMPLE_BODIES } from "../testing/example-requests.ts";
import { sessionCookie } from "../testing/factors.ts";
import { NOW, type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterEach(() => open.setNow(NOW));
afterAll(() => open.close());

const MINUTE = 60_000;
const after = (minutes: number) => open.setNow((NOW + minutes * MINUTE) as Instant);

describe("signing in", () => {
  test.each([
    ["a wrong password", { companyId: "demo", userId: "admin", password: `${PASSWORD} ` }],
    ["an unknown user", { companyId: "demo", userId: "nobody", password: PASSWORD }],
    ["an unknown company", { companyId: "nowhere", userId: "admin", password: PASSWORD }],
    ["a hostile name", { companyId: "demo", userId: "__proto__", password: PASSWORD }],
  ])("%s gets the same refusal and no cookie", async (_, credentials) => {
    const { status, body, headers } = await new Browser(open.address).ask(
      "POST",
      "/api/session",
      credentials,
    );
    expect(status).toBe(401);
    expect(body).toMatchObject({
      code: "session.refused",
      title: "企業ID、ユーザーID、パスワードのどれかが違います。",
    });
    expect(headers.getSetCookie()).toEqual([]);
  });

  test("gives a cookie that scripts cannot read, of which the store has only the hash", async () => {
    const browser = new Browser(open.address);
    const credentials = { companyId: "demo", userId: "admin", password: PASSWORD };
    const { headers } = await browser.ask("POST", "/api/session", credentials);
    const [cookie = ""] = headers.getSetCookie();
    expect(cookie).toMatch(/^naisen-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = cookie.slice("naisen-session=".length, cookie.indexOf(";"));
    const stored = await open.house.store.read((reader) => reader.session(tokenHash(token)));
    expect(stored).toMatchObject({ companyId: "demo", userId: "admin" });
    const thief = await new Browser(open.address).ask("GET", "/api/me", undefined, {
      cookie: `naisen-session=${stored?.tokenHash}`,
    });
    expect(thief.status).toBe(401);
  });

  test("hashes the password anew where it was kept by settings below those of now; other sessions go on", async () => {
    const before = await Browser.signedIn(open.address, "demo", "second");
    const weaker = { algorithm: 2, memoryCost: 8_192, timeCost: 1, parallelism: 1 };
    const older = await hash(PASSWORD, weaker);
    const kept = () =>
      open.house.store.read(async (reader) => (await reader.account("demo", "second"))?.passwordHash);
    await open.house.store.write((writer) => writer.renewPasswordHash("demo", "second", older));
    const credentials = { companyId: "demo", userId: "second", password: PASSWORD };
    const signIn = async (password = PASSWORD) =>
      (await new Browser(open.address).ask("POST", "/api/session", { ...credentials, password })).status;
    expect([await signIn("another password of tests"), await kept()]).toEqual([401, older]);
    // Two at once: the one whose hash was replaced while it was compared is compared again.
    expect(await Promise.all([signIn(), signIn()])).toEqual([201, 201]);
    const renewed = await kept();
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect([await signIn(), await kept()]).toEqual([201, renewed]);
    expect((await before.ask("GET", "/api/me")).status).toBe(200);
  });

  test("ends on signing out, for every copy of the cookie", async () => {
    const browser = await Browser.signedIn(open.address, "demo", "admin");
    const { headers } = await browser.ask("GET", "/api/me");
    expect(headers.get("x-request-id")).not.toBeNull();
    const copy = browser.copy();
    const signedOut = await browser.ask("DELETE", "/api/session");
    expect([signedOut.status, signedOut.headers.get("clear-site-data")]).toEqual([204, '"cache", "storage"']);
    for (const one of [browser, copy]) expect((await one.ask("GET", "/api/me")).status).toBe(401);
  });

  test("anew in the same browser ends the session that it had", async () => {
    const browser = await Browser.signedIn(open.address, "demo", "user");
    const before = browser.copy();
    const credentials = { companyId: "demo", userId: "admin", password: PASSWORD };
    expect((await browser.ask("POST", "/api/session", credentials)).status).toBe(201);
    expect((await browser.ask("GET", "/api/me")).body.userId).toBe("admin");
    expect((await before.ask("GET", "/api/me")).status).toBe(401);
  });

  test("ends with a new password", async () => {
    const user = await Browser.signedIn(open.address, "demo", "user");
    const extension = readExtensionNumber("7001");
    const account = { companyId: "demo", userId: "user", role: "USER", extension } as const;
    await putUser(open.house, { ...account, password: PASSWORD });
    expect((await user.ask("GET", "/api/me")).status).toBe(401);
  });

  test("by a password that was set five years ago goes on as ever: no other one is asked for", async () => {
    after(5 * 365 * 24 * 60);
    const browser = new Browser(open.address);
    const credentials = { companyId: "demo", userId: "admin", password: PASSWORD };
    const { status, body } = await browser.ask("POST", "/api/session", credentials);
    expect([status, body.owes]).toEqual([201, null]);
    const { changes } = EXAMPLE_BODIES.planChanges as { changes: unknown };
    expect((await browser.ask("POST", "/api/plans", { changes })).status).toBe(200);
    const page = await browser.ask("GET", "/signin");
    const formToken = /name="formToken" value="(\w+)"/.exec(page.body)?.[1] ?? "";
    const form = new URLSearchParams({ ...credentials, next: "/help", formToken }).toString();
    const sent = { "content-type": "application/x-www-form-urlencoded" };
    const { headers } = await browser.ask("POST", "/signin", form, sent);
    expect(headers.get("location")).toBe("/help");
  });

  test("from a clock that was a year ahead ends when the clock is put right; a small step back ends none", async () => {
    after(365 * 24 * 60);
    const ahead = await Browser.signedIn(open.address, "demo", "admin");
    expect((await ahead.ask("GET", "/api/me")).status).toBe(200);
    after(0);
    expect((await ahead.ask("GET", "/api/me")).status).toBe(401);
    const right = await Browser.signedIn(open.address, "demo", "admin");
    after(-2);
    expect((await right.ask("GET", "/api/me")).status).toBe(200);
  });

  test("lives while the store can be read and not written, and is then not lengthened", async () => {
    const browser = await Browser.signedIn(open.address, "demo", "admin");
    const other = new DatabaseSync(join(open.dataDir, "naisen.db"));
    other.exec("begin immediate");
    after(20);
    const { status } = await browser.ask("GET", "/api/me");
    other.close();
    expect(status).toBe(200);
    after(31);
    expect((await browser.ask("GET", "/api/me")).status).toBe(401);
  });

  const HOURS = 60;
  test.each([
    ["an operator", "operator", "carrier", 30, 12 * HOURS],
    ["an administrator", "demo", "admin", 30, 12 * HOURS],
    ["an auditor", "demo", "auditor", 30, 12 * HOURS],
    ["a user", "demo", "user", 60, 24 * HOURS],
  ])("of %s (%s/%s) ends by itself: after %i idle minutes, and after %i whatever is done", async (...row) => {
    const [, companyId, userId, idle, absolute] = row;
    const account = { companyId: "demo", userId: "auditor", role: "AUDITOR", extension: null } as const;
    await putUser(open.house, { ...account, password: PASSWORD });
    const begun = async () => {
      after(0);
      const cookie = await sessionCookie(open, companyId, userId);
      return async (minutes: number) => {
        after(minutes);
        return (await new Browser(open.address).ask("GET", "/api/me", undefined, { cookie })).status;
      };
    };
    const left = await begun();
    expect([await left(idle - 1), await left(2 * idle - 2)]).toEqual([200, 200]);
    expect(await left(3 * idle - 2)).toBe(401);
    const busy = await begun();
    for (let minutes = idle - 10; minutes < absolute; minutes += idle - 10)
      expect([minutes, await busy(minutes)]).toEqual([minutes, 200]);
    expect(await busy(absolute)).toBe(401);
  });
});

describe("the policy table", () => {
  const names = Object.keys(ENDPOINTS) as EndpointName[];
  const actors = [
    { role: "OPERATOR", companyId: "operator", userId: "carrier" },
    { role: "ADMIN", companyId: "demo", userId: "admin" },
    { role: "USER", companyId: "demo", userId: "user" },
  ] as const;

  test.each(names)("%s asks who it is first", async (name) => {
    const { method, path, body } = ENDPOINTS[name];
    const sent = body === null ? undefined : {};
    const { status } = await new Browser(open.address).ask(method, path.replace(/:\w+/, "7001"), sent);
    expect(status).toBe(POLICY[name].may === "ANYONE" ? (ANSWERED_TO_ANYONE[name] ?? 400) : 401);
  });

  /** It takes no body; there are no passkeys under an address of digits. */
  const ANSWERED_TO_ANYONE: Partial<Record<EndpointName, number>> = { offerSignIn: 422 };

  test.each(actors)(
    "forbids $role what it does not name, and nothing else",
    async ({ role, companyId, userId }) => {
      for (const name of names.filter((name) => name !== "signOut")) {
        const { method, path, body } = ENDPOINTS[name];
        const browser = await Browser.signedIn(open.address, companyId, userId);
        const { status } = await browser.ask(
          method,
          path.replace(/:\w+/, "7001"),
          body === null ? undefined : SHAPES[name],
        );
        const { may } = POLICY[name];
        const allowed = may === "ANYONE" || may[role] !== undefined;
        expect([name, status === 403]).toEqual([name, !allowed]);
      }
    },
  );

  test("shows a user their own extension and answers any other like one that is not there", async () => {
    const user = await Browser.signedIn(open.address, "demo", "user");
    expect((await user.ask("GET", "/api/extensions/7001")).status).toBe(200);
    expect((await user.ask("GET", "/api/extensions/7002")).status).toBe(404);
    expect((await user.ask("GET", "/api/me")).body).toMatchObject({ role: "USER", extension: "7001" });
  });
});

const NO_PASSKEY = {
  id: "AAAA",
  rawId: "AAAA",
  type: "public-key",
  clientExtensionResults: {},
  response: { clientDataJSON: "e30", authenticatorData: "e30", signature: "e30" },
};

/** A well-formed body for each operation that takes one. */
const SHAPES: Partial<Record<EndpointName, unknown>> = {
  putDraft: { changes: [], reason: "", version: 0 },
  signIn: { companyId: "demo", userId: "admin", password: PASSWORD },
  planChanges: { changes: [{ type: "UnbindMobile", extension: "9999" }] },
  applyChanges: { changes: [{ type: "UnbindMobile", extension: "9999" }] },
  undoChangeSet: {},
  explainCall: { from: { desk: "2001" }, dialled: "7001" },
  runScenario: exampleScenario,
  explainPlannedCall: {
    changes: [{ type: "UnbindMobile", extension: "7001" }],
    call: { from: { desk: "2001" }, dialled: "7001" },
  },
  putNetworkState: {},
  changePassword: { current: "not the password", next: "six unrelated kettles" },
  inviteAccount: { userId: "taro", role: "USER", extension: "9999" },
  putAccountState: { disabled: true },
  putAccountRole: { role: "ADMIN", name: "花子" },
  signInByPasskey: { passkey: NO_PASSKEY },
  stepUp: { password: "not the password" },
  addPasskey: {
    name: "PC",
    passkey: { ...NO_PASSKEY, response: { clientDataJSON: "e30", attestationObject: "e30" } },
  },
  renamePasskey: { name: "PC" },
  confirmTotp: { code: "000000" },
  removeAccountFactors: EXAMPLE_BODIES.removeAccountFactors,
  putSecondFactor: { askedOf: "NONE" },
  putSingleSignOn: { issuer: "https://10.0.0.1", clientId: "naisen", only: false },
  putCompany: {
    company: { id: "else", name: "x" },
    holders: [],
    baseContract: { menu: "VIRTUAL_PBX", holder: "h", startsOn: "2026-04-01" },
    sites: [],
    mobileLines: [],
  },
  makeToken: EXAMPLE_BODIES.makeToken,
  rotateToken: EXAMPLE_BODIES.rotateToken,
};

describe("the sign-in page", () => {
  test("works without scripts: form, cookie, and on to where one was going", async () => {
    const browser = new Browser(open.address);
    const page = await browser.ask("GET", "/signin?next=%2Fextensions%3Fq%3D7001");
    const token = /name="formToken" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? "";
    const form = new URLSearchParams({
      formToken: token,
      next: "/extensions?q=7001",
      companyId: "demo",
      userId: "admin",
      password: PASSWORD,
    });
    const sent = { "content-type": "application/x-www-form-urlencoded", origin: open.address };
    const answer = await browser.ask("POST", "/signin", form.toString(), sent);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/extensions?q=7001");
    expect((await browser.ask("GET", "/api/me")).body).toMatchObject({ userId: "admin" });
    const again = await browser.ask("GET", "/signin");
    expect(again.body).toContain('value="demo"');
  });

  test.each([
    ["a form without our token", { formToken: "0".repeat(64) }, 403],
    ["a wrong password", { password: "wrong" }, 401],
  ])("refuses %s and keeps the company that was typed", async (_, wrong, status) => {
    const browser = new Browser(open.address);
    const page = await browser.ask("GET", "/signin");
    const formToken = /name="formToken" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? "";
    const form = { formToken, companyId: "<demo>", userId: "admin", password: PASSWORD, ...wrong };
    const sent = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await browser.ask("POST", "/signin", new URLSearchParams(form).toString(), sent);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain('value="&lt;demo&gt;"');
    expect(answer.body).toContain('role="alert"');
  });

  test.each([
    ["what no cookie may hold", 'a"b'],
    ["what is too long", "x".repeat(3_000)],
    ["nothing", ""],
  ])("gives new cookies for those that hold %s", async (_, none) => {
    const cookie = `naisen-form=${none}; naisen-device=${none}; naisen-company=${none}`;
    const { status, headers } = await new Browser(open.address).ask("GET", "/signin", undefined, {
      cookie,
    });
    expect(status).toBe(200);
    const set = headers.getSetCookie().map((one) => one.split(";")[0]);
    expect(set).toEqual([
      expect.stringMatching(/^naisen-form=[\w-]{43}$/),
      expect.stringMatching(/^naisen-device=[\w-]{43}$/),
    ]);
  });

  test.each([
    "//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "/.//evil.example/x",
    "javascript:alert(1)",
  ])("never leads to %s", async (next) => {
    const { body } = await new Browser(open.address).ask("GET", `/signin?next=${encodeURIComponent(next)}`);
    expect(body).toContain('name="next" value="/"');
  });
});
