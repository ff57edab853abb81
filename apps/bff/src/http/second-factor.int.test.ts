import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { companyDocument } from "@naisen/api/company-document";
import { PREFERENCES_AT_FIRST } from "@naisen/api/preferences";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { tokenHash } from "../sessions/session-token.ts";
import { Browser } from "../testing/browser.ts";
import { enrolApp, sessionCookie, totpCode, wrongCode } from "../testing/factors.ts";
import { takeLink } from "../testing/join.ts";
import { type OpenHouse, openHouse, otherCompany, PASSWORD } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";
import { importCompany } from "../use-cases/import-company.ts";

const STEP = 30_000;
const MINUTE = 60_000;

let open: OpenHouse;
let made = 0;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

/** So much later; a code that was used is over by then. */
const later = (milliseconds: number) => open.setNow((open.house.now() + milliseconds) as Instant);
const codeOf = (secret: string) => totpCode(secret, open.house.now());
const noCodeOf = (secret: string) => wrongCode(secret, open.house.now());

/** A new account of the demo company. */
async function newUser(role: "ADMIN" | "USER" = "USER"): Promise<string> {
  const userId = `person-${made++}`;
  const extension = role === "USER" ? readExtensionNumber("7001") : null;
  await putUser(open.house, { companyId: "demo", userId, role, extension, password: PASSWORD });
  return userId;
}

/** A new account with an authenticator app, signed in. */
async function withApp() {
  const userId = await newUser();
  const browser = await Browser.signedIn(open.address, "demo", userId);
  const { secret, recoveryCodes } = await enrolApp(open, browser);
  later(STEP);
  return { userId, browser, secret, recoveryCodes: recoveryCodes ?? [] };
}

async function signIn(userId: string, browser = new Browser(open.address)) {
  const credentials = { companyId: "demo", userId, password: PASSWORD };
  return { browser, ...(await browser.ask("POST", "/api/session", credentials)) };
}

/** What a sign-in that owes something says beside what was typed. */
const NOTHING_KEPT = {
  companyId: "demo",
  companyName: "",
  name: expect.stringMatching(/^person-/),
  role: "USER",
  extension: null,
  sites: [],
  rights: [],
  preferences: PREFERENCES_AT_FIRST,
};

const prove = (browser: Browser, body: unknown) => browser.ask("POST", "/api/session/step-up", body);

describe("setting up an authenticator app", () => {
  test("begins with a secret, ends with its code, and gives ten recovery codes once", async () => {
    const browser = await Browser.signedIn(open.address, "demo", await newUser());
    const begun = await browser.ask("POST", "/api/me/totp");
    expect(begun).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^[A-Z2-7]{32}$/) } });
    expect(begun.body.uri).toMatch(/^otpauth:\/\/totp\/Naisen:/);
    const { secret } = begun.body;
    const confirm = (code: string) => browser.ask("PUT", "/api/me/totp", { code });
    expect(await confirm(noCodeOf(secret))).toMatchObject({
      status: 401,
      body: { code: "code.refused" },
    });
    const { body } = await confirm(codeOf(secret));
    expect(new Set(body.recoveryCodes).size).toBe(10);
    // Of 32 letters and digits: 140 bits, enough for a plain hash (ASVS 5.0, 6.5.2 and 11.2.3).
    for (const code of body.recoveryCodes)
      expect(code).toMatch(/^(?:[a-hjkmnp-z02-9]{4}-){6}[a-hjkmnp-z02-9]{4}$/);
    const database = new DatabaseSync(join(open.dataDir, "naisen.db"), { readOnly: true });
    const kept = database.prepare("select code_hash from recovery_codes").all();
    database.close();
    expect(kept).toHaveLength(10);
    for (const { code_hash } of kept) expect(code_hash).toMatch(/^[0-9a-f]{64}$/);
    const factors = await browser.ask("GET", "/api/me/factors");
    expect(factors.body).toMatchObject({ totp: { confirmedAt: expect.any(String) }, recoveryCodesLeft: 10 });
    expect(JSON.stringify(factors.body)).not.toContain(secret);
    for (const code of body.recoveryCodes) expect(JSON.stringify(factors.body)).not.toContain(code);
  });

  test("brings no codes again where some are left; new ones put an end to those", async () => {
    const { browser, recoveryCodes } = await withApp();
    expect((await enrolApp(open, browser)).recoveryCodes).toBeNull();
    const { body } = await browser.ask("POST", "/api/me/recovery-codes");
    expect(body.codes).toHaveLength(10);
    expect(body.codes).not.toEqual(expect.arrayContaining([recoveryCodes[0]]));
  });

  test("taking the last factor away takes the recovery codes with it", async () => {
    const { browser } = await withApp();
    expect((await browser.ask("DELETE", "/api/me/totp")).status).toBe(204);
    expect((await browser.ask("GET", "/api/me/factors")).body).toMatchObject({
      totp: null,
      recoveryCodesLeft: 0,
    });
    expect((await browser.ask("POST", "/api/me/recovery-codes")).status).toBe(404);
    expect((await browser.ask("DELETE", "/api/me/totp")).status).toBe(404);
  });
});

describe("signing in with a second factor", () => {
  test("the password alone opens nothing but the way to the factor", async () => {
    const { userId } = await withApp();
    const { browser, status, body } = await signIn(userId);
    expect([status, body]).toEqual([201, { ...NOTHING_KEPT, userId, owes: "FACTOR" }]);
    for (const [method, path, sent] of [
      ["GET", "/api/me"],
      ["GET", "/api/extensions/7001"],
      ["GET", "/api/me/factors"],
      ["POST", "/api/me/totp"],
      ["POST", "/api/me/password", { current: PASSWORD, next: "nine unrelated kettles" }],
      ["DELETE", "/api/sessions"],
    ] as const) {
      expect([path, await browser.ask(method, path, sent)]).toMatchObject([
        path,
        { status: 403, body: { code: "session.factor-required" } },
      ]);
    }
    expect(await prove(browser, { password: PASSWORD })).toMatchObject({
      status: 422,
      body: { code: "password.wrong" },
    });
    expect((await browser.ask("DELETE", "/api/session")).status).toBe(204);
  });

  test("the code opens it, under a new token", async () => {
    const { userId, secret } = await withApp();
    const { browser } = await signIn(userId);
    const before = browser.copy();
    expect(await prove(browser, { code: ` ${codeOf(secret)} ` })).toMatchObject({ status: 200 });
    expect((await browser.ask("GET", "/api/me")).body).toMatchObject({ userId });
    expect((await before.ask("GET", "/api/me")).status).toBe(401);
  });

  test("a code that twenty give at once lets one in", async () => {
    const { userId, secret } = await withApp();
    const cookies = await Promise.all(
      Array.from({ length: 20 }, () => sessionCookie(open, "demo", userId, "FACTOR")),
    );
    const code = codeOf(secret);
    const statuses = await Promise.all(
      cookies.map(async (cookie) => {
        const browser = new Browser(open.address);
        return (await browser.ask("POST", "/api/session/step-up", { code }, { cookie })).status;
      }),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  /** Whether two of the steps around now have the same code, as one time in a hundred thousand. */
  const isAlike = (secret: string) => {
    const around = [-2, -1, 0, 1, 2].map((steps) => totpCode(secret, open.house.now() + steps * STEP));
    return new Set(around).size < around.length;
  };
  test.each([
    ["of the step that has just ended", -STEP, 200],
    ["of the step after", STEP, 401],
    ["of two steps before", -2 * STEP, 401],
    ["of two steps after", 2 * STEP, 401],
  ])("a code %s: %i ms away", async (_, away, status) => {
    const { userId, secret } = await withApp();
    later(2 * STEP);
    while (isAlike(secret)) later(STEP);
    const { browser } = await signIn(userId);
    const code = totpCode(secret, open.house.now() + away);
    expect((await prove(browser, { code })).status).toBe(status);
  });

  test("a recovery code stands in for it, once, however it is typed", async () => {
    const { userId, recoveryCodes } = await withApp();
    const [code = ""] = recoveryCodes;
    const first = await signIn(userId);
    expect((await prove(first.browser, { code: code.toUpperCase().replaceAll("-", " ") })).status).toBe(200);
    const second = await signIn(userId);
    expect(await prove(second.browser, { code })).toMatchObject({
      status: 401,
      body: { code: "code.refused" },
    });
    expect((await first.browser.ask("GET", "/api/me/factors")).body.recoveryCodesLeft).toBe(9);
  });

  test("a recovery code of before, of six groups, is taken until it is used", async () => {
    const { userId } = await withApp();
    const code = "abcd-efgh-jkmn-pqrs-tuvw-xyz0";
    await open.house.store.write((writer) =>
      writer.putRecoveryCodes("demo", userId, [tokenHash(code.replaceAll("-", ""))]),
    );
    const give = async () => (await prove((await signIn(userId)).browser, { code })).status;
    expect([await give(), await give()]).toEqual([200, 401]);
  });

  test("is over when it takes more than fifteen minutes", async () => {
    const { userId, secret } = await withApp();
    const { browser } = await signIn(userId);
    later(15 * MINUTE);
    expect((await prove(browser, { code: codeOf(secret) })).status).toBe(401);
  });

  test("is told in the security log once it is whole, and by what; wrong codes are refusals", async () => {
    const { userId, secret } = await withApp();
    const { browser } = await signIn(userId);
    await prove(browser, { code: noCodeOf(secret) });
    await prove(browser, { code: codeOf(secret) });
    later(STEP);
    await prove(browser, { password: PASSWORD, code: codeOf(secret) });
    await open.house.refusals.settled();
    const cookie = await sessionCookie(open, "demo", "admin");
    const asked = `/api/security-events?person=${userId}`;
    const { body } = await new Browser(open.address).ask("GET", asked, undefined, { cookie });
    const told = body.items.map(({ code, params }: { code: string; params: unknown }) => [code, params]);
    expect(told.toReversed()).toEqual([
      ["account.added", { role: "USER" }],
      ["sign-in.succeeded", { by: "PASSWORD" }],
      ["factor.added", { factor: "TOTP" }],
      ["sign-in.refused", { reason: "WRONG_FACTOR" }],
      ["sign-in.succeeded", { by: "TOTP" }],
      ["step-up.succeeded", { by: "TOTP" }],
    ]);
  });

  test("a link that sets the password lowers nothing", async () => {
    const { userId, secret } = await withApp();
    const admin = await Browser.signedIn(open.address, "demo", "admin");
    const { body } = await admin.ask("POST", `/api/accounts/${userId}/links`);
    const taken = await takeLink(open.address, body.link, "seven unrelated teapots");
    expect(taken.location).toBe("/signin/factor?next=%2F");
    expect((await taken.browser.ask("GET", "/api/me")).status).toBe(403);
    expect((await prove(taken.browser, { code: codeOf(secret) })).status).toBe(200);
  });
});

describe("tries that fail", () => {
  test("five on a code, then one waits, longer each time; a good one begins anew", async () => {
    const { userId, secret } = await withApp();
    const { browser } = await signIn(userId);
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await prove(browser, { code: noCodeOf(secret) })).status).toBe(401);
    }
    const waits = await prove(browser, { code: codeOf(secret) });
    expect(waits).toMatchObject({ status: 429, body: { code: "session.too-many-tries" } });
    expect(waits.headers.get("retry-after")).toBe("30");
    later(STEP);
    expect((await prove(browser, { code: noCodeOf(secret) })).status).toBe(401);
    expect((await prove(browser, { code: codeOf(secret) })).headers.get("retry-after")).toBe("60");
    later(MINUTE);
    expect((await prove(browser, { code: codeOf(secret) })).status).toBe(200);
    const again = await signIn(userId);
    expect((await prove(again.browser, { code: noCodeOf(secret) })).status).toBe(401);
  });

  test("at the same moment are as few as one after the other, on a password at sign-in and at its change", async () => {
    const userId = await newUser();
    const statusesOf = async (ask: () => Promise<{ status: number }>) => {
      const came = await Promise.all(Array.from({ length: 20 }, ask));
      return came.map(({ status }) => status).toSorted();
    };
    const browser = await Browser.signedIn(open.address, "demo", userId);
    const change = () =>
      browser.ask("POST", "/api/me/password", { current: "wrong", next: "nine unrelated kettles" });
    expect(await statusesOf(change)).toEqual([...Array(5).fill(422), ...Array(15).fill(429)]);
    const other = await newUser();
    const credentials = { companyId: "demo", userId: other, password: "wrong" };
    const signIn = () => new Browser(open.address).ask("POST", "/api/session", credentials);
    expect(await statusesOf(signIn)).toEqual([...Array(5).fill(401), ...Array(15).fill(429)]);
  });

  test("from one address are fifty, whoever they are on and whatever else the request says of where it comes from", async () => {
    const oneOf = async (index: number, behind: string) => {
      const credentials = { companyId: "demo", userId: `guess-${index}`, password: "wrong" };
      const headers = { "x-forwarded-for": `198.51.100.${index}, ${behind}` };
      return (await new Browser(open.address).ask("POST", "/api/session", credentials, headers)).status;
    };
    const statuses: number[] = [];
    // As many at once as are compared without a refusal.
    for (let from = 0; from < 60; from += 15) {
      const some = Array.from({ length: 15 }, (_, index) => oneOf(from + index, "203.0.113.7"));
      statuses.push(...(await Promise.all(some)));
    }
    expect(statuses.toSorted()).toEqual([...Array(50).fill(401), ...Array(10).fill(429)]);
    expect(await oneOf(0, "203.0.113.8")).toBe(401);
  });

  test("on a password, known or not; who signed in in this browser before is not locked out", async () => {
    const userId = await newUser();
    const own = new Browser(open.address);
    await own.ask("GET", "/signin");
    await signIn(userId, own);
    const wrong = (name: string) =>
      new Browser(open.address).ask("POST", "/api/session", {
        companyId: "demo",
        userId: name,
        password: "wrong",
      });
    for (const name of [userId, "nobody-at-all"]) {
      for (let tries = 0; tries < 5; tries += 1) expect((await wrong(name)).status).toBe(401);
      expect((await wrong(name)).status).toBe(429);
    }
    expect((await signIn(userId)).status).toBe(429);
    expect((await signIn(userId, own)).status).toBe(201);
  });
});

describe("a company that asks for a second factor", () => {
  beforeEach(() => askedOf("NONE"));
  afterAll(() => askedOf("NONE"));
  const askedOf = async (asked: "NONE" | "ADMINISTRATORS" | "EVERYONE") => {
    const cookie = await sessionCookie(open, "demo", "admin");
    const put = await new Browser(open.address).ask(
      "PUT",
      "/api/second-factor",
      { askedOf: asked },
      { cookie },
    );
    expect(put.status).toBe(204);
  };

  test.each([
    ["ADMINISTRATORS", "ADMIN", "ENROLMENT"],
    ["ADMINISTRATORS", "USER", null],
    ["EVERYONE", "USER", "ENROLMENT"],
    ["NONE", "ADMIN", null],
  ] as const)("of %s: an %s owes %s", async (asked, role, owes) => {
    await askedOf(asked);
    expect((await signIn(await newUser(role))).body.owes).toBe(owes);
  });

  test("lets nothing be done before it is set up, and then goes on at once", async () => {
    await askedOf("EVERYONE");
    const { browser } = await signIn(await newUser());
    expect((await browser.ask("GET", "/api/me")).status).toBe(403);
    expect((await prove(browser, { code: "000000" })).status).toBe(403);
    const { recoveryCodes } = await enrolApp(open, browser);
    expect(recoveryCodes).toHaveLength(10);
    expect((await browser.ask("GET", "/api/me")).status).toBe(200);
    expect(await browser.ask("DELETE", "/api/me/totp")).toMatchObject({
      status: 422,
      body: { code: "factor.last" },
    });
  });

  test("a new one asks everybody; who lowers that is in the log, and another document raises or lowers nothing", async () => {
    const { mobileLines: _, ...other } = otherCompany();
    const [, desk] = other.extensions;
    const company = { id: "new", name: "株式会社あたらしい印" };
    const document = companyDocument.parse({ ...other, company, mobileLines: [], extensions: [desk] });
    const actor = { companyId: "operator", userId: "carrier", role: "OPERATOR" };
    const taken = () => importCompany(open.house, document, actor, "IMPORT");
    expect((await taken()).kind).toBe("imported");
    const extension = readExtensionNumber("6999");
    for (const role of ["ADMIN", "AUDITOR", "USER"] as const) {
      const account = { companyId: "new", userId: role.toLowerCase(), role };
      await putUser(open.house, {
        ...account,
        extension: role === "USER" ? extension : null,
        password: PASSWORD,
      });
      const credentials = { companyId: "new", userId: account.userId, password: PASSWORD };
      const { body } = await new Browser(open.address).ask("POST", "/api/session", credentials);
      expect([role, body.owes]).toEqual([role, "ENROLMENT"]);
    }
    const headers = { cookie: await sessionCookie(open, "new", "admin") };
    const ask = (method: string, path: string, body?: unknown) =>
      new Browser(open.address).ask(method, path, body, headers);
    expect((await ask("PUT", "/api/second-factor", { askedOf: "ADMINISTRATORS" })).status).toBe(204);
    const [told] = (await ask("GET", "/api/security-events")).body.items;
    expect(told).toMatchObject({
      code: "second-factor.changed",
      params: { from: "EVERYONE", to: "ADMINISTRATORS" },
    });
    expect((await taken()).kind).toBe("imported");
    expect((await ask("GET", "/api/second-factor")).body).toEqual({ askedOf: "ADMINISTRATORS" });
  });

  test("whom the command line made for the password only is not asked", async () => {
    await askedOf("EVERYONE");
    const userId = await newUser("ADMIN");
    const account = { companyId: "demo", userId, role: "ADMIN", extension: null } as const;
    await putUser(open.house, { ...account, password: PASSWORD, passwordOnly: true });
    expect((await signIn(userId)).body.owes).toBeNull();
  });

  test("one that never said asks its administrators, and the operators are asked", async () => {
    const { askedOf: ofDemo } = (
      await new Browser(open.address).ask("GET", "/api/second-factor", undefined, {
        cookie: await sessionCookie(open, "demo", "admin"),
      })
    ).body;
    expect(ofDemo).toBe("NONE");
    await open.house.store.read(async (reader) => {
      expect(await reader.secondFactor("never-said")).toBeNull();
    });
  });
});

describe("without scripts", () => {
  const sent = { "content-type": "application/x-www-form-urlencoded" };
  const send = (browser: Browser, path: string, form: Record<string, string>) =>
    browser.ask("POST", path, new URLSearchParams(form).toString(), sent);
  const formTokenOf = (page: string) => /name="formToken" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "";

  async function giveJustPassword(userId: string) {
    const browser = new Browser(open.address);
    const formToken = formTokenOf((await browser.ask("GET", "/signin")).body);
    const form = { formToken, next: "/help", companyId: "demo", userId, password: PASSWORD };
    const { headers } = await send(browser, "/signin", form);
    return { browser, formToken, location: headers.get("location") ?? "" };
  }

  test("the code is asked for, refused with its reason, and leads on", async () => {
    const { userId, secret } = await withApp();
    const { browser, formToken, location } = await giveJustPassword(userId);
    expect(location).toBe("/signin/factor?next=%2Fhelp");
    expect((await browser.ask("GET", location)).body).toContain('autocomplete="one-time-code"');
    const form = { formToken, next: "/help" };
    const wrong = await send(browser, "/signin/factor", { ...form, code: noCodeOf(secret) });
    expect([wrong.status, wrong.body]).toEqual([401, expect.stringContaining('role="alert"')]);
    const forged = await send(browser, "/signin/factor", { ...form, formToken: "x", code: codeOf(secret) });
    expect(forged.headers.get("location")).toBe("/signin/factor?next=%2Fhelp");
    const right = await send(browser, "/signin/factor", { ...form, code: codeOf(secret) });
    expect([right.status, right.headers.get("location")]).toEqual([303, "/signin/told?next=%2Fhelp"]);
    expect((await browser.ask("GET", "/api/me")).status).toBe(200);
    expect((await browser.ask("GET", "/signin/factor?next=%2Fhelp")).headers.get("location")).toBe("/help");
  });

  test("an authenticator app is set up, and the recovery codes are shown", async () => {
    const userId = await newUser("ADMIN");
    await open.house.store.write((writer) => writer.putSecondFactor("demo", "ADMINISTRATORS"));
    const { browser, formToken, location } = await giveJustPassword(userId);
    await open.house.store.write((writer) => writer.putSecondFactor("demo", "NONE"));
    expect(location).toBe("/signin/enrol?next=%2Fhelp");
    const page = await browser.ask("GET", location);
    expect(page.body).toContain("127.0.0.1");
    expect(page.body).not.toContain("data-passkey=");
    const form = { formToken, next: "/help" };
    const shown = await send(browser, "/signin/enrol", { ...form, step: "start" });
    const secret = (/<p class="secret">([A-Z2-7 ]+)<\/p>/.exec(shown.body)?.[1] ?? "").replaceAll(" ", "");
    expect(secret).toHaveLength(32);
    const wrong = await send(browser, "/signin/enrol", { ...form, step: "confirm", code: noCodeOf(secret) });
    expect([wrong.status, wrong.body]).toEqual([
      401,
      expect.stringContaining(shown.body.match(/class="secret">[^<]+/)?.[0] ?? "?"),
    ]);
    const done = await send(browser, "/signin/enrol", { ...form, step: "confirm", code: codeOf(secret) });
    expect(done.body.match(/<li>[a-z0-9-]{34}<\/li>/g)).toHaveLength(10);
    expect(done.body).toContain('href="/help"');
    expect((await browser.ask("GET", "/api/me")).status).toBe(200);
  });

  test("whoever has not given a password is led to the sign-in page", async () => {
    for (const path of ["/signin/factor", "/signin/enrol", "/signin/told"]) {
      const { status, headers } = await new Browser(open.address).ask("GET", path);
      expect([status, headers.get("location")]).toEqual([303, "/signin?next=%2F"]);
    }
  });
});
