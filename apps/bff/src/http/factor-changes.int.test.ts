import type { Instant } from "@naisen/domain/vocabulary/day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { enrolApp, totpCode } from "../testing/factors.ts";
import { takeLink } from "../testing/join.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const later = (minutes: number) => open.setNow((open.house.now() + minutes * 60_000) as Instant);
const changedOf = async (browser: Browser) => (await browser.ask("GET", "/api/me/factors")).body.changed;

async function newPerson(userId: string): Promise<Browser> {
  await putUser(open.house, {
    companyId: "demo",
    userId,
    role: "ADMIN",
    extension: null,
    password: PASSWORD,
  });
  return Browser.signedIn(open.address, "demo", userId);
}

/** Signs in by the form, with the app's code where one is asked for, and says where that leads. */
async function signInByForm(userId: string, secret: string | null, password = PASSWORD) {
  const browser = new Browser(open.address);
  const page = await browser.ask("GET", "/signin");
  const formToken = /name="formToken" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? "";
  const send = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ formToken, next: "/help", ...fields }).toString();
    const form = { "content-type": "application/x-www-form-urlencoded" };
    return (await browser.ask("POST", path, body, form)).headers.get("location");
  };
  const first = await send("/signin", { companyId: "demo", userId, password });
  const location =
    secret === null ? first : await send("/signin/factor", { code: totpCode(secret, open.house.now()) });
  return { browser, location, read: () => send("/signin/told?lang=ja", {}) };
}

describe("whoever changed by what they sign in", () => {
  test("is told at the next sign-in when and from which network, until it is read", async () => {
    const browser = await newPerson("changer");
    const { secret } = await enrolApp(open, browser);
    expect(await changedOf(browser)).toBeNull();
    later(10);
    const next = await signInByForm("changer", secret);
    expect(next.location).toBe("/signin/told?next=%2Fhelp");
    const page = await next.browser.ask("GET", "/signin/told?next=%2Fhelp");
    expect(page.body).toContain("ログインの方法が変更されました");
    expect(page.body).toContain("2026年12月1日 9:00に、127.0.0.0/24のネットワークから");
    const english = await next.browser.ask("GET", "/signin/told?lang=en&next=%2Fhelp");
    expect(english.body).toContain("from the network 127.0.0.0/24.");
    expect(await changedOf(next.browser)).toEqual({ at: "2026-12-01T00:00:00.000Z", from: "127.0.0.0/24" });
    expect(await next.read()).toBe("/help");
    expect(await changedOf(next.browser)).toBeNull();
    later(10);
    expect((await signInByForm("changer", secret)).location).toBe("/help");
  });

  test.each<[string, (browser: Browser) => Promise<unknown>, boolean]>([
    ["an app that is taken away", (browser) => browser.ask("DELETE", "/api/me/totp"), true],
    ["new recovery codes", (browser) => browser.ask("POST", "/api/me/recovery-codes"), true],
    ["only looking, which is none", async (browser) => browser.ask("GET", "/api/me/factors"), false],
  ])("by %s", async (name, act, isTold) => {
    const userId = `changer-${name.length}`;
    const browser = await newPerson(userId);
    const { secret } = await enrolApp(open, browser);
    await browser.ask("DELETE", "/api/me/factors/removal");
    later(1);
    const second = await signInByForm(userId, secret);
    await second.read();
    await act(second.browser);
    later(1);
    const isLeft = (await browser.ask("GET", "/api/me/factors")).body.totp !== null;
    const { location } = await signInByForm(userId, isLeft ? secret : null);
    expect(location).toBe(isTold ? "/signin/told?next=%2Fhelp" : "/help");
  });

  test("by a link that sets another password, which an administrator may have kept; a first one is no change", async () => {
    const { body } = await (await Browser.signedIn(open.address, "demo", "second")).ask(
      "POST",
      "/api/accounts",
      {
        userId: "changer-l",
        role: "ADMIN",
        name: "変更 人",
      },
    );
    const first = "seven unrelated teapots";
    expect((await takeLink(open.address, body.link, first)).status).toBe(303);
    expect((await signInByForm("changer-l", null, first)).location).toBe("/help");
    const administrator = await Browser.signedIn(open.address, "demo", "second");
    const reset = await administrator.ask("POST", "/api/accounts/changer-l/links");
    const second = "eight unrelated teapots";
    expect((await takeLink(open.address, reset.body.link, second)).status).toBe(303);
    expect((await signInByForm("changer-l", null, second)).location).toBe("/signin/told?next=%2Fhelp");
  });

  test("by the command line", async () => {
    await newPerson("changer-c");
    const again = { companyId: "demo", userId: "changer-c", role: "ADMIN", extension: null } as const;
    await putUser(open.house, { ...again, password: "seven unrelated teapots" });
    const { location } = await signInByForm("changer-c", null, "seven unrelated teapots");
    expect(location).toBe("/signin/told?next=%2Fhelp");
  });

  test("by a new password, from another browser than the thief's, which cannot read it away beforehand", async () => {
    const thief = await newPerson("changer-p");
    const next = "seven unrelated teapots";
    expect((await thief.ask("POST", "/api/me/password", { current: PASSWORD, next })).status).toBe(204);
    expect((await thief.ask("DELETE", "/api/me/factors/removal")).status).toBe(204);
    expect((await signInByForm("changer-p", null, next)).location).toBe("/signin/told?next=%2Fhelp");
  });
});
