import { companyDocument } from "@naisen/api/company-document";
import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { POLICY } from "../sessions/policy.ts";
import { FEW_REMOVALS, FEW_ROWS } from "../sessions/step-up.ts";
import { Browser } from "../testing/browser.ts";
import { enrolApp, sessionCookie, totpCode } from "../testing/factors.ts";
import { NOW, type OpenHouse, openHouse, otherCompany, PASSWORD } from "../testing/open-house.ts";
import { importCompany } from "../use-cases/import-company.ts";

const MINUTE = 60_000;

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterEach(() => open.setNow(NOW));
afterAll(() => open.close());

const after = (minutes: number) => open.setNow((NOW + minutes * MINUTE) as Instant);
const isAsked = ({ status, body }: { status: number; body: { code?: string } }) =>
  status === 401 && body?.code === "session.step-up-required";

/** A well-formed body for each act that takes one; none of them would be done. */
const BODIES: Partial<Record<EndpointName, unknown>> = {
  addPasskey: {
    name: "PC",
    passkey: {
      id: "AAAA",
      rawId: "AAAA",
      type: "public-key",
      clientExtensionResults: {},
      response: { clientDataJSON: "e30", attestationObject: "e30" },
    },
  },
  confirmTotp: { code: "000000" },
  inviteAccount: { userId: "taro", role: "USER", extension: "9999" },
  makeToken: { name: "PC", right: "READ", endsOn: "2999-12-31" },
  rotateToken: {},
  putAccountState: { disabled: true },
  putAccountRole: { role: "ADMIN", name: "花子" },
  removeAccountFactors: { identifiedBy: "IN_PERSON", note: "社員証を確認" },
  putSecondFactor: { askedOf: "NONE" },
  putSingleSignOn: { issuer: "https://10.0.0.1", clientId: "naisen", only: false },
};

describe("an act of the table", () => {
  const always = (Object.keys(POLICY) as EndpointName[]).filter((name) => POLICY[name].stepUp === "ALWAYS");

  test.each(always)("%s asks who is there, five minutes after it was proved", async (name) => {
    const { method, path } = ENDPOINTS[name];
    const cookie = await sessionCookie(open, "demo", "admin");
    const act = () =>
      new Browser(open.address).ask(method, path.replace(/:\w+/, "nobody"), BODIES[name], { cookie });
    after(4.9);
    expect(isAsked(await act())).toBe(false);
    after(5);
    expect(isAsked(await act())).toBe(true);
  });

  const boundMobiles = async (browser: Browser): Promise<string[]> =>
    (await browser.ask("GET", "/api/extension-numbers?kind=MOBILE&state=LIVE")).body.items.map(
      ({ number }: { number: string }) => number,
    );

  test("a change set that unbinds more than a few, and its undo, which adds them again, does not", async () => {
    const browser = await Browser.signedIn(open.address, "demo", "admin");
    const mobiles = await boundMobiles(browser);
    const unbind = (count: number) =>
      browser.ask("POST", "/api/change-sets", {
        changes: mobiles.slice(10, 10 + count).map((extension) => ({ type: "UnbindMobile", extension })),
      });
    after(5);
    const refused = await unbind(FEW_REMOVALS + 1);
    expect([refused.body.violations, isAsked(refused)]).toEqual([undefined, true]);
    expect((await unbind(FEW_REMOVALS)).status).toBe(201);
    expect((await browser.ask("POST", "/api/session/step-up", { password: PASSWORD })).status).toBe(200);
    const large = await browser.ask("POST", "/api/change-sets", {
      changes: mobiles.slice(40, 62).map((extension) => ({ type: "UnbindMobile", extension })),
    });
    expect(large.status).toBe(201);
    after(10);
    const undone = await browser.ask("POST", `/api/change-sets/${large.body.id}/undo`, {});
    expect(undone.status).toBe(201);
    const again = await browser.ask("POST", `/api/change-sets/${undone.body.id}/undo`, {});
    expect(isAsked(again)).toBe(true);
  });
});

describe("a company of 1,001 extensions", () => {
  const desk = (index: number) => ({
    number: String(2_000 + index),
    kind: "DESK_PHONE",
    site: index < FEW_ROWS ? "yoso" : "hoka",
    name: `よその ${index}`,
  });
  const company = { ...otherCompany(), mobileLines: [] };
  const [site] = company.sites;
  const document = {
    ...company,
    sites: [site, { ...site, id: "hoka", name: "ほかの拠点" }],
    extensions: Array.from({ length: FEW_ROWS + 1 }, (_, index) => desk(index)),
  };
  beforeAll(async () => {
    const actor = { companyId: "operator", userId: "carrier", role: "OPERATOR" };
    const imported = await importCompany(open.house, companyDocument.parse(document), actor, "IMPORT");
    expect(imported.kind).toBe("imported");
  });

  const CSV = "/api/exports/extensions.csv";
  test.each([
    ["the file of all of it", CSV, true],
    ["the question what that file could not say", `${CSV}/check`, true],
    ["the company as a scenario", "/api/exports/scenario.json", true],
    ["the file of 1,000 of them", `${CSV}?site=yoso`, false],
    ["what that file could not say", `${CSV}/check?site=yoso`, false],
  ])("%s: asked who is there, or not", async (_, path, asked) => {
    const cookie = await sessionCookie(open, "other", "admin");
    const take = () => new Browser(open.address).ask("GET", path, undefined, { cookie });
    after(4.9);
    expect((await take()).status).toBe(200);
    after(5);
    const late = await take();
    expect([isAsked(late), late.status]).toEqual(asked ? [true, 401] : [false, 200]);
  });

  test("an operator's document in its place asks too, and its preview does not; a program is not asked", async () => {
    const cookie = await sessionCookie(open, "operator", "carrier");
    const put = (query: string, headers: Record<string, string> = { cookie }) =>
      new Browser(open.address).ask("PUT", `/api/operator/companies/other${query}`, document, headers);
    const token = { name: "import", right: "WRITE", endsOn: "2027-03-31" };
    const made = await new Browser(open.address).ask("POST", "/api/tokens", token, { cookie });
    after(4.9);
    expect((await put("")).status).toBe(200);
    after(5);
    expect(isAsked(await put(""))).toBe(true);
    expect(isAsked(await put("?preview=false"))).toBe(true);
    expect((await put("?preview=true")).status).toBe(200);
    expect((await put("", { authorization: `Bearer ${made.body.secret}` })).status).toBe(200);
  });
});

const IDENTIFIED = { identifiedBy: "IN_PERSON", note: "社員証を確認" };

describe("proving who is there", () => {
  test("by the password: a new token, five minutes, and the same end", async () => {
    const browser = await Browser.signedIn(open.address, "demo", "second");
    const before = browser.copy();
    after(20);
    const act = () => browser.ask("PUT", "/api/second-factor", { askedOf: "NONE" });
    expect(isAsked(await act())).toBe(true);
    expect(await browser.ask("POST", "/api/session/step-up", { password: "wrong" })).toMatchObject({
      status: 422,
      body: { code: "password.wrong" },
    });
    expect((await browser.ask("POST", "/api/session/step-up", { password: PASSWORD })).status).toBe(200);
    expect((await act()).status).toBe(204);
    expect((await before.ask("GET", "/api/me")).status).toBe(401);
    for (let minutes = 40; minutes < 12 * 60; minutes += 20) {
      after(minutes);
      expect((await browser.ask("GET", "/api/me")).status).toBe(200);
    }
    after(12 * 60);
    expect((await browser.ask("GET", "/api/me")).status).toBe(401);
  });

  test("of who has an app by password and code together, by neither alone, and by no recovery code", async () => {
    const browser = await Browser.signedIn(open.address, "demo", "user");
    const { secret, recoveryCodes } = await enrolApp(open, browser);
    after(6);
    expect(isAsked(await browser.ask("DELETE", "/api/me/totp"))).toBe(true);
    const by = (body: object) => browser.ask("POST", "/api/session/step-up", body);
    const prove = (code = "") => by({ password: PASSWORD, code });
    const changed = { current: PASSWORD, next: "seven unrelated teapots" };
    expect(isAsked(await browser.ask("POST", "/api/me/password", changed))).toBe(true);
    expect(await by({ password: PASSWORD })).toMatchObject({ status: 401, body: { code: "code.refused" } });
    const alone = await by({ code: totpCode(secret, open.house.now()) });
    expect(alone).toMatchObject({ status: 422, body: { code: "password.wrong" } });
    const mistyped = await by({ password: "wrong", code: totpCode(secret, open.house.now()) });
    expect(mistyped).toMatchObject({ status: 422, body: { code: "password.wrong" } });
    expect(isAsked(await browser.ask("DELETE", "/api/me/totp"))).toBe(true);
    expect(await prove(recoveryCodes?.[0])).toMatchObject({ status: 401, body: { code: "code.refused" } });
    expect((await browser.ask("GET", "/api/me/factors")).body.recoveryCodesLeft).toBe(10);
    const code = totpCode(secret, open.house.now());
    expect((await prove(code)).status).toBe(200);
    expect((await prove(code)).status).toBe(401);
    expect((await browser.ask("DELETE", "/api/me/totp")).status).toBe(204);
  });

  test("by a passkey there is no way at an address of digits", async () => {
    const browser = new Browser(open.address);
    const cookie = await sessionCookie(open, "demo", "admin");
    for (const path of ["/api/session/step-up/passkey-options", "/api/me/passkeys/options"]) {
      expect(await browser.ask("POST", path, undefined, { cookie })).toMatchObject({
        status: 422,
        body: { code: "passkey.impossible" },
      });
    }
  });
});

describe("an administrator who takes another's factors away", () => {
  test("says how it was made sure that it was they who asked, or it is not done; the log keeps it", async () => {
    const person = await Browser.signedIn(open.address, "demo", "second");
    await enrolApp(open, person);
    const admin = await Browser.signedIn(open.address, "demo", "admin");
    const remove = (body: unknown) => admin.ask("DELETE", "/api/accounts/second/factors", body);
    for (const body of [
      {},
      { identifiedBy: "IN_PERSON" },
      { ...IDENTIFIED, note: "  " },
      { ...IDENTIFIED, identifiedBy: "MAIL" },
    ])
      expect(await remove(body)).toMatchObject({ status: 400, body: { code: "request.malformed" } });
    expect((await person.ask("GET", "/api/me/factors")).body.totp).not.toBeNull();
    expect((await remove(IDENTIFIED)).status).toBe(204);
    const [newest] = (await admin.ask("GET", "/api/security-events?person=second")).body.items;
    expect(newest).toMatchObject({ code: "factor.removed", params: { factor: "TOTP", ...IDENTIFIED } });
    await (await Browser.signedIn(open.address, "demo", "second")).ask("DELETE", "/api/me/factors/removal");
  });

  test("ends their sessions; they are told when they sign in next, once", async () => {
    const person = await Browser.signedIn(open.address, "demo", "second");
    await enrolApp(open, person);
    const admin = await Browser.signedIn(open.address, "demo", "admin");
    expect((await admin.ask("DELETE", "/api/accounts/second/factors", IDENTIFIED)).status).toBe(204);
    expect((await person.ask("GET", "/api/me")).status).toBe(401);

    const browser = new Browser(open.address);
    const formToken =
      /name="formToken" value="(\w+)"/.exec((await browser.ask("GET", "/signin")).body)?.[1] ?? "";
    const send = (path: string, form: Record<string, string>) =>
      browser.ask("POST", path, new URLSearchParams({ formToken, next: "/help", ...form }).toString(), {
        "content-type": "application/x-www-form-urlencoded",
      });
    const credentials = { companyId: "demo", userId: "second", password: PASSWORD };
    expect((await send("/signin", credentials)).headers.get("location")).toBe("/signin/told?next=%2Fhelp");
    expect((await browser.ask("GET", "/signin/told?next=%2Fhelp")).body).toContain("（admin）");
    expect((await browser.ask("GET", "/api/me/factors")).body).toMatchObject({
      totp: null,
      recoveryCodesLeft: 0,
      removal: { by: "admin" },
    });
    expect((await send("/signin/told", {})).headers.get("location")).toBe("/help");
    expect((await browser.ask("GET", "/api/me/factors")).body.removal).toBeNull();
  });

  test("not their own, nor those of another company", async () => {
    const admin = await Browser.signedIn(open.address, "demo", "admin");
    expect((await admin.ask("DELETE", "/api/accounts/admin/factors", IDENTIFIED)).body.code).toBe(
      "account.own",
    );
    expect((await admin.ask("DELETE", "/api/accounts/carrier/factors", IDENTIFIED)).status).toBe(404);
    expect((await admin.ask("DELETE", "/api/accounts/carrier/sessions")).status).toBe(404);
  });
});
