import type { LookupAddress } from "node:dns";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { en } from "@naisen/messages/en";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { enrolApp, sessionCookie } from "../testing/factors.ts";
import { openToken, takeLink, tokenOf } from "../testing/join.ts";
import { NOW, type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { CLIENT, openProvider, type TestProvider } from "../testing/provider.ts";
import {
  backFrom,
  chooseProvider,
  leadsTo,
  sendForm,
  settingWith,
  signInByProvider,
  signInThrough,
} from "../testing/single-sign-on.ts";
import { softAuthenticator } from "../testing/soft-authenticator.ts";

let open: OpenHouse;
let provider: TestProvider;
beforeAll(async () => {
  const addressesOf = async (name: string) => ADDRESSES[name] ?? [];
  open = await openHouse({ loopbackProviders: true, reach: { addressesOf } });
});
afterAll(() => open.close());
beforeEach(async () => {
  open.setNow(NOW);
  provider = await openProvider(() => open.house.now());
  provider.person = { sub: "0001" };
  await open.house.refusals.flush();
});
afterEach(() => provider.close());

const IDENTIFIED = { identifiedBy: "IN_PERSON", note: "社員証を確認" };
/** What the name server says. */
const ADDRESSES: Readonly<Record<string, readonly LookupAddress[]>> = {
  "inside.example": [{ address: "10.1.2.3", family: 4 }],
  "both.example": [
    { address: "8.8.8.8", family: 4 },
    { address: "fd00::1", family: 6 },
  ],
};

const minutes = (count: number) => open.setNow((NOW + count * 60_000) as typeof NOW);
const newBrowser = () => new Browser(open.address);
const meOf = async (browser: Browser) => (await browser.ask("GET", "/api/me")).body;
const admin = () => Browser.signedIn(open.address, "demo", "admin");
const stepUpNeeded = async (browser: Browser) =>
  (await browser.ask("POST", "/api/me/totp")).body.code === "session.step-up-required";
const setting = () => {
  const { companyId: _, ...toPut } = settingWith("demo", provider);
  return toPut;
};
const link = async (browser: Browser) =>
  browser.ask("GET", await backFrom((await browser.ask("POST", "/api/me/provider")).body.url));

async function goToJoin(browser: Browser, token: string) {
  const { formToken } = await openToken(browser, token, "en");
  return sendForm(browser, "/join/oidc?lang=en", { token, formToken });
}
const takeByProvider = async (browser: Browser, token: string) =>
  browser.ask("GET", await backFrom(leadsTo(await goToJoin(browser, token))));

async function newest(company: string) {
  await open.house.refusals.flush();
  const query = { before: null, codes: null, person: null, from: null, to: null, limit: 1 };
  return (await open.house.store.read((reader) => reader.findEvents(company, query)))[0];
}

describe("signing in", () => {
  test("who is linked is in by the company's account, where they were going", async () => {
    await signInByProvider(open, provider, { user: "0001" });
    const browser = newBrowser();
    const came = await signInThrough(browser);
    expect([came.status, came.headers.get("location")]).toEqual([303, "/plan"]);
    expect(await meOf(browser)).toMatchObject({ companyId: "demo", userId: "user" });
    expect(await newest("demo")).toMatchObject({ code: "sign-in.succeeded", params: { by: "OIDC" } });
  });

  test("the provider is asked by the code flow with PKCE, for nothing but who it is", async () => {
    await signInByProvider(open, provider);
    const url = new URL(leadsTo(await chooseProvider(newBrowser(), "demo")));
    const { state, nonce, code_challenge, ...asked } = Object.fromEntries(url.searchParams);
    expect(asked).toEqual({
      response_type: "code",
      client_id: CLIENT.clientId,
      redirect_uri: `${open.address}/signin/oidc/back/demo`,
      scope: "openid",
      code_challenge_method: "S256",
      max_age: String(12 * 3_600),
    });
    for (const chance of [state, nonce, code_challenge]) expect(chance).toMatch(/^[\w-]{43}$/);
  });

  test.each(["RS256", "ES256"] as const)("a token signed by %s is taken", async (sign) => {
    await signInByProvider(open, provider, { user: "0001" });
    provider.wrong = sign === "ES256" ? { sign } : {};
    expect((await signInThrough(newBrowser())).status).toBe(303);
  });

  test("whom nobody linked is refused, and no account is made; nor is one found by its address", async () => {
    await signInByProvider(open, provider, { user: "0002" });
    provider.wrong = {
      claims: (right) => ({ ...right, email: "user", email_verified: true, preferred_username: "user" }),
    };
    expect((await signInThrough(newBrowser())).status).toBe(401);
    expect(await newest("demo")).toMatchObject({
      code: "sign-in.refused",
      params: { reason: "NOT_LINKED" },
      subject: null,
    });
  });

  test("the same subject of another issuer is another person", async () => {
    await signInByProvider(open, provider, { user: "0001" });
    const another = await openProvider(() => open.house.now());
    another.person = { sub: "0001" };
    await open.house.store.write((writer) => writer.putSingleSignOn("demo", settingWith("demo", another)));
    expect((await signInThrough(newBrowser())).status).toBe(401);
    await another.close();
  });

  test("a disabled account stays out, however well its person is known", async () => {
    await signInByProvider(open, provider, { user: "0001" });
    const account = await open.house.store.read((reader) => reader.account("demo", "user"));
    if (account === null) throw new Error("no user");
    await open.house.store.write((writer) => writer.putAccount({ ...account, disabledAt: NOW }));
    expect((await signInThrough(newBrowser())).status).toBe(401);
    expect(await newest("demo")).toMatchObject({ params: { reason: "DISABLED" }, subject: "user" });
    await open.house.store.write((writer) => writer.putAccount(account));
  });

  test.each(["other", "nobody", "operator"])(
    "%s has no provider: one answer, whether it is there",
    async (company) => {
      const came = await chooseProvider(newBrowser(), company);
      expect(came.status).toBe(401);
      expect(came.body).toContain("one cannot sign in with the company");
    },
  );

  test("it counts as the password does: a second factor is asked for, unless the provider asked for more than one", async () => {
    await signInByProvider(open, provider, { second: "0001" });
    await enrolApp(open, await Browser.signedIn(open.address, "demo", "second"));
    const asked = await signInThrough(newBrowser());
    expect(asked.headers.get("location")).toBe("/signin/factor?next=%2Fplan");
    provider.person = { sub: "0001", amr: ["pwd", "mfa"] };
    const proved = await signInThrough(newBrowser());
    expect(proved.headers.get("location")).toBe("/signin/told?next=%2Fplan");
    await open.house.store.write((writer) => writer.removeFactors("demo", "second"));
  });
});

describe("proving anew who is there", () => {
  test("a sign-in at the provider hours ago, or at no time that it says, proves nothing now", async () => {
    await signInByProvider(open, provider, { user: "0001" });
    for (const signedInAt of [undefined, NOW - 3_600_000]) {
      const browser = newBrowser();
      provider.person = { sub: "0001", ...(signedInAt === undefined ? {} : { signedInAt }) };
      await signInThrough(browser);
      expect(await stepUpNeeded(browser)).toBe(true);
    }
    provider.person = { sub: "0001", signedInAt: NOW - 60_000 };
    const fresh = newBrowser();
    await signInThrough(fresh);
    expect(await stepUpNeeded(fresh)).toBe(false);
  });

  test("by the provider, which is told to ask anew and must say when; then the session goes on under a new token", async () => {
    await signInByProvider(open, provider, { user: "0001" });
    const browser = newBrowser();
    await signInThrough(browser);
    const before = browser.copy();
    const again = async () => (await browser.ask("GET", "/signin/oidc/again")).headers.get("location") ?? "";
    expect(new URL(await again()).searchParams.get("prompt")).toBe("login");
    expect((await browser.ask("GET", await backFrom(await again()))).status).toBe(401);
    provider.person = { sub: "0001", signedInAt: NOW - 3_600_000 };
    expect((await browser.ask("GET", await backFrom(await again()))).status).toBe(401);
    expect(await newest("demo")).toMatchObject({ code: "provider.refused", params: { fault: "TIME" } });
    provider.person = { sub: "0002", signedInAt: NOW };
    expect((await browser.ask("GET", await backFrom(await again()))).status).toBe(401);
    expect(await newest("demo")).toMatchObject({ code: "step-up.refused", params: { by: "OIDC" } });
    provider.person = { sub: "0001", signedInAt: NOW };
    expect((await browser.ask("GET", await backFrom(await again()))).status).toBe(200);
    expect(await newest("demo")).toMatchObject({ code: "step-up.succeeded", params: { by: "OIDC" } });
    expect(await stepUpNeeded(browser)).toBe(false);
    expect((await before.ask("GET", "/api/me")).status).toBe(401);
  });

  test("it is no second factor: who owes one is led to the sign-in", async () => {
    await signInByProvider(open, provider, { admin: "0001" });
    const cookie = await sessionCookie(open, "demo", "admin", "FACTOR");
    const came = await newBrowser().ask("GET", "/signin/oidc/again", undefined, { cookie });
    expect(came.headers.get("location")).toBe("/signin?ended");
  });
});

describe("a sign-in at the provider and a session here", () => {
  const HOUR = 3_600_000;
  const WAY = 10 * 60_000;

  test.each([
    ["admin", 12 * HOUR],
    ["user", 24 * HOUR],
  ])(
    "of %s may be %i milliseconds old, and the way here, and is asked for anew after that",
    async (userId, oldest) => {
      await signInByProvider(open, provider, { [userId]: "0001" });
      provider.person = { sub: "0001", signedInAt: NOW - oldest - WAY };
      expect((await signInThrough(newBrowser())).status).toBe(303);
      provider.person = { sub: "0001", signedInAt: NOW - oldest - WAY - 1_000 };
      const came = await signInThrough(newBrowser());
      expect([came.status, came.body.includes(en.singleSignOn.staleRemedy)]).toEqual([401, true]);
      expect(await newest("demo")).toMatchObject({ params: { fault: "STALE" }, subject: userId });
    },
  );

  test("that is too old links nobody and takes no invitation", async () => {
    await signInByProvider(open, provider);
    provider.person = { sub: "0009", signedInAt: NOW - 13 * HOUR };
    const browser = await admin();
    expect((await link(browser)).status).toBe(401);
    const invited = { userId: "late", role: "ADMIN", name: "遅刻 管理" };
    const { link: url } = (await browser.ask("POST", "/api/accounts", invited)).body;
    const came = await takeByProvider(newBrowser(), tokenOf(url));
    expect(came.status).toBe(401);
    expect(await open.house.store.read((reader) => reader.linksOf("demo"))).toEqual([]);
  });

  test.each([
    ["admin", 12, 20],
    ["user", 24, 50],
  ])(
    "of %s ends %i hours after it began here, however it is used, and not with the provider's token",
    async (userId, hours, every) => {
      await signInByProvider(open, provider, { [userId]: "0001" });
      const browser = newBrowser();
      await signInThrough(browser);
      for (let at = every; at < hours * 60; at += every) {
        minutes(at);
        expect((await browser.ask("GET", "/api/me")).status).toBe(200);
      }
      minutes(hours * 60);
      expect((await browser.ask("GET", "/api/me")).status).toBe(401);
    },
  );
});

describe("linking", () => {
  test("one's own account, in the session in which it was begun; it is in the log", async () => {
    await signInByProvider(open, provider);
    const browser = await admin();
    const came = await link(browser);
    expect([came.status, came.headers.get("location")]).toEqual([303, "/settings"]);
    expect(await newest("demo")).toMatchObject({ code: "factor.added", params: { factor: "OIDC" } });
    expect((await browser.ask("GET", "/api/me/factors")).body.provider).toMatchObject({
      host: new URL(provider.issuer).host,
      linkedAt: new Date(NOW).toISOString(),
    });
    const told = await signInThrough(newBrowser());
    expect(told.headers.get("location")).toBe("/signin/told?next=%2Fplan");
    await browser.ask("DELETE", "/api/me/factors/removal");
  });

  test("asks who is there, and does not end in another's session", async () => {
    await signInByProvider(open, provider);
    const browser = await admin();
    minutes(5);
    expect((await browser.ask("POST", "/api/me/provider")).body.code).toBe("session.step-up-required");
    minutes(0);
    const back = await backFrom((await browser.ask("POST", "/api/me/provider")).body.url);
    await browser.ask("POST", "/api/session", { companyId: "demo", userId: "second", password: PASSWORD });
    expect((await browser.ask("GET", back)).status).toBe(401);
    expect(await open.house.store.read((reader) => reader.linksOf("demo"))).toEqual([]);
  });

  test("a person who is another's already is not taken from them", async () => {
    await signInByProvider(open, provider, { user: "0001" });
    expect((await link(await admin())).status).toBe(401);
    expect(await newest("demo")).toMatchObject({ code: "provider.refused", params: { fault: "TAKEN" } });
  });

  test("is undone by oneself, and the other sessions end; not where nothing else would be left", async () => {
    await signInByProvider(open, provider, { second: "0001" });
    const [browser, elsewhere] = [await Browser.signedIn(open.address, "demo", "second"), newBrowser()];
    await signInThrough(elsewhere);
    expect(await browser.ask("DELETE", "/api/me/provider")).toMatchObject({ status: 204 });
    expect((await browser.ask("GET", "/api/me")).status).toBe(200);
    expect((await elsewhere.ask("GET", "/api/me")).status).toBe(401);
    expect((await signInThrough(newBrowser())).status).toBe(401);
    expect((await browser.ask("DELETE", "/api/me/provider")).status).toBe(404);
    const later = await Browser.signedIn(open.address, "demo", "second");
    expect((await later.ask("GET", "/api/me/factors")).body.changed).toEqual({
      at: new Date(NOW).toISOString(),
      from: "127.0.0.0/24",
    });
    await later.ask("DELETE", "/api/me/factors/removal");
  });

  test("by an invitation, without a password: once, and it is the only way in", async () => {
    await signInByProvider(open, provider);
    provider.person = { sub: "0009", signedInAt: NOW };
    const invited = { userId: "invited", role: "ADMIN", name: "新任 管理" };
    const { link: url } = (await (await admin()).ask("POST", "/api/accounts", invited)).body;
    const token = tokenOf(url);
    const browser = newBrowser();
    expect((await takeByProvider(browser, token)).status).toBe(303);
    expect(await meOf(browser)).toMatchObject({ userId: "invited", role: "ADMIN" });
    const factors = (await browser.ask("GET", "/api/me/factors")).body;
    expect(factors).toMatchObject({ password: false, provider: { only: false } });
    expect((await browser.ask("DELETE", "/api/me/provider")).body.code).toBe("single-sign-on.last-way");
    expect((await goToJoin(newBrowser(), token)).headers.get("location")).toBe(`/join?lang=en#${token}`);
    const listed = (await browser.ask("GET", "/api/accounts?q=invited")).body.items[0];
    expect(listed.state).toBe("ACTIVE");
    expect((await browser.ask("PUT", "/api/second-factor", { askedOf: "NONE" })).status).toBe(204);
  });

  test("ends with the account's factors, and with the account", async () => {
    await signInByProvider(open, provider, { second: "0001" });
    const browser = await admin();
    expect((await browser.ask("DELETE", "/api/accounts/second/factors", IDENTIFIED)).status).toBe(204);
    expect((await signInThrough(newBrowser())).status).toBe(401);
  });
});

describe("the company's setting", () => {
  test("is kept once the provider was read, and never tells the secret", async () => {
    await open.house.store.write((writer) => writer.putSingleSignOn("demo", null));
    const browser = await admin();
    const put = await browser.ask("PUT", "/api/single-sign-on", setting());
    const { hosts } = setting();
    const found = { issuer: provider.issuer, keys: 2, hosts, notAllowed: [], saved: true };
    expect([put.status, put.body]).toEqual([200, found]);
    const got = await browser.ask("GET", "/api/single-sign-on");
    expect(got.body).toEqual({
      setting: { issuer: provider.issuer, clientId: "naisen", hasSecret: true, only: false, hosts },
      linked: 0,
      redirectUri: `${open.address}/signin/oidc/back/demo`,
      allowedHosts: null,
    });
    expect(await newest("demo")).toMatchObject({
      code: "single-sign-on.changed",
      params: { issuer: provider.issuer, clientId: "naisen", only: "NO" },
    });
  });

  test.each([
    ["http:// to elsewhere", "http://login.example", "single-sign-on.unsuitable"],
    ["no address", "login", "single-sign-on.unsuitable"],
    ["with a password in it", "https://a:b@login.example", "single-sign-on.unsuitable"],
    ["with a query", "https://login.example/?x=1", "single-sign-on.unsuitable"],
    ["a private address", "https://10.1.2.3", "single-sign-on.unsuitable"],
    ["the cloud's own", "https://169.254.169.254", "single-sign-on.unsuitable"],
    ["a private address in other clothes", "https://[::ffff:10.1.2.3]", "single-sign-on.unsuitable"],
    ["digits in one", "https://167772161", "single-sign-on.unsuitable"],
    ["of a name of a private address", "https://inside.example", "single-sign-on.unsuitable"],
    ["of a name of a public and a private address", "https://both.example", "single-sign-on.unsuitable"],
  ])("an issuer %s is refused, and nothing is kept", async (_, issuer, code) => {
    await signInByProvider(open, provider);
    const put = await (await admin()).ask("PUT", "/api/single-sign-on", { ...setting(), issuer });
    expect(put.body.code).toBe(code);
    const kept = await open.house.store.read((reader) => reader.singleSignOn("demo"));
    expect(kept?.issuer).toBe(provider.issuer);
  });

  test("one that is not there, or is none, or has no keys is told apart", async () => {
    const browser = await admin();
    const put = async () => (await browser.ask("PUT", "/api/single-sign-on", setting())).body.code;
    provider.wrong = { document: (right) => ({ ...right, issuer: "https://other.example" }) };
    expect(await put()).toBe("single-sign-on.not-a-provider");
    provider.wrong = { answer: { "/keys": (response) => void response.writeHead(500).end() } };
    expect(await put()).toBe("single-sign-on.not-a-provider");
    provider.wrong = {
      answer: { "/.well-known/openid-configuration": (response) => void response.destroy() },
    };
    expect(await put()).toBe("single-sign-on.unreachable");
  });

  test("a secret that is left out stays, but goes to no other issuer", async () => {
    await signInByProvider(open, provider);
    const browser = await admin();
    const { clientSecret: _, ...unsaid } = setting();
    const secret = () =>
      open.house.store.read(async (reader) => (await reader.singleSignOn("demo"))?.clientSecret);
    await browser.ask("PUT", "/api/single-sign-on", { ...unsaid, only: true });
    expect(await secret()).toBe(CLIENT.clientSecret);
    const another = await openProvider(() => open.house.now());
    await browser.ask("PUT", "/api/single-sign-on", {
      ...unsaid,
      issuer: another.issuer,
      hosts: settingWith("demo", another).hosts,
    });
    expect(await secret()).toBeNull();
    await another.close();
  });

  test("a secret that is kept and does not open any more leads nobody away, is told in the log, and is typed anew", async () => {
    await signInByProvider(open, provider, { user: "0001" });
    const database = new DatabaseSync(join(open.dataDir, "naisen.db"), { timeout: 5_000 });
    database.exec("update single_sign_on set client_secret = replace(client_secret, 'v1.', 'v1.0')");
    database.close();
    const browser = await admin();
    expect((await browser.ask("GET", "/api/single-sign-on")).body.setting.hasSecret).toBe(false);
    const page = await chooseProvider(newBrowser(), "demo");
    expect([page.status, page.body.includes("is not set up rightly")]).toEqual([503, true]);
    expect(await newest("demo")).toMatchObject({ code: "provider.refused", params: { fault: "SECRET" } });
    expect((await browser.ask("PUT", "/api/single-sign-on", setting())).status).toBe(200);
    expect((await signInThrough(newBrowser())).headers.get("location")).toBe("/plan");
  });

  test("with another issuer, or without any, links and the sessions of the linked end; one's own goes on", async () => {
    await signInByProvider(open, provider, { admin: "0002", user: "0001" });
    const [browser, linked] = [await admin(), newBrowser()];
    await signInThrough(linked);
    expect((await browser.ask("DELETE", "/api/single-sign-on")).status).toBe(204);
    expect((await linked.ask("GET", "/api/me")).status).toBe(401);
    expect((await browser.ask("GET", "/api/me")).status).toBe(200);
    expect(await open.house.store.read((reader) => reader.linksOf("demo"))).toEqual([]);
    expect(await newest("demo")).toMatchObject({ code: "single-sign-on.removed" });
    expect((await browser.ask("DELETE", "/api/single-sign-on")).status).toBe(404);
  });

  test("where the company wants it so, who is linked comes in by the provider only; administrators keep their password", async () => {
    await signInByProvider(open, provider, { user: "0001", admin: "0002" }, true);
    const byPassword = async (userId: string) =>
      (await newBrowser().ask("POST", "/api/session", { companyId: "demo", userId, password: PASSWORD }))
        .status;
    expect(await byPassword("user")).toBe(401);
    expect(await newest("demo")).toMatchObject({ params: { reason: "BY_PROVIDER_ONLY" }, subject: "user" });
    expect(await byPassword("admin")).toBe(201);
    const browser = newBrowser();
    await signInThrough(browser);
    expect((await browser.ask("GET", "/api/me/factors")).body.provider.only).toBe(true);
    provider.person = { sub: "0001", signedInAt: NOW };
    const fresh = newBrowser();
    await signInThrough(fresh);
    expect((await fresh.ask("DELETE", "/api/me/provider")).body.code).toBe("single-sign-on.only");
    await signInByProvider(open, provider, {}, true);
    expect(await byPassword("user")).toBe(201);
  });

  test("and by nothing else of their own: no passkey, no link that sets a password, no recovery code", async () => {
    await signInByProvider(open, provider);
    const before = await Browser.signedIn(open.address, "demo", "user");
    const { recoveryCodes } = await enrolApp(open, before);
    const key = softAuthenticator();
    const owner = {
      companyId: "demo",
      userId: "user",
      name: "鍵",
      transports: [],
      createdAt: NOW,
      lastUsedAt: null,
    };
    await open.house.store.write((writer) => writer.putPasskey({ ...key.publicPart, ...owner, counter: 0 }));
    const reset = async () => (await (await admin()).ask("POST", "/api/accounts/user/links")).body.link;
    const byPasskey = async (counter: number) => {
      const origin = open.address.replace("127.0.0.1", "localhost");
      const browser = new Browser(origin);
      const { body } = await browser.ask("POST", "/api/session/passkey-options");
      const passkey = key.sign({ challenge: body.options.challenge, origin, rpId: "localhost", counter });
      return (await browser.ask("POST", "/api/session/passkey", { passkey })).status;
    };
    expect(await byPasskey(1)).toBe(201);

    await signInByProvider(open, provider, { user: "0001" }, true);
    const refused = async () => (await newest("demo"))?.params;
    expect(await byPasskey(2)).toBe(401);
    expect(await refused()).toEqual({ reason: "BY_PROVIDER_ONLY" });
    const taken = await takeLink(open.address, await reset(), "seven unrelated teapots");
    expect([taken.status, taken.body]).toEqual([422, expect.stringContaining("会社のアカウント")]);
    expect((await taken.browser.ask("GET", "/api/me")).status).toBe(401);
    const stranger = newBrowser();
    const credentials = { companyId: "demo", userId: "user", password: PASSWORD };
    expect((await stranger.ask("POST", "/api/session", credentials)).status).toBe(401);
    const [code = ""] = recoveryCodes ?? [];
    expect((await stranger.ask("POST", "/api/session/step-up", { code })).status).toBe(401);
    expect((await sendForm(stranger, "/signin/factor", { code, next: "/" })).headers.get("location")).toMatch(
      /^\/signin/,
    );
    expect((await stranger.ask("GET", "/api/me")).status).toBe(401);
    await open.house.store.write((writer) => writer.removeFactors("demo", "user"));
  });
});
