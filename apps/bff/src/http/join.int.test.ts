import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { openToken, sendJoin, takeLink, tokenOf } from "../testing/join.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";

let open: OpenHouse;
let admin: Browser;
beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
});
afterAll(() => open.close());

const LONG = Array.from({ length: 60 }, (_, at) => `pl${at}um`).join(" ");
let made = 0;
async function newLink(): Promise<{
  readonly userId: string;
  readonly link: string;
  readonly token: string;
}> {
  const userId = `taro-${made++}`;
  const { body } = await admin.ask("POST", "/api/accounts", { userId, role: "ADMIN", name: "<b>太郎</b>" });
  return { userId, link: body.link, token: tokenOf(body.link) };
}

describe("the page behind a link", () => {
  test("says whose password it sets, works without scripts and uses nothing up", async () => {
    const { userId, token } = await newLink();
    for (let times = 0; times < 3; times += 1) {
      const { status, body, headers } = await openToken(new Browser(open.address), token);
      expect(status).toBe(200);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(body).toContain("株式会社みなと商事");
      expect(body).toContain(`<dd>${userId}</dd>`);
      expect(body).toContain("&lt;b&gt;太郎&lt;/b&gt;");
      expect(body.match(/type="password" autocomplete="new-password"/g)).toHaveLength(2);
      expect(body).not.toContain("onpaste");
    }
  });

  test("is told in the language of its address", async () => {
    const { token } = await newLink();
    const { body } = await openToken(new Browser(open.address), token, "en");
    expect(body).toContain('<html lang="en">');
    expect(body).toContain("Choose a password");
  });

  test.each([
    ["two passwords that differ", "seven unrelated teapots", "seven unrelated teapot", "違います"],
    ["a short one", "fourteen-chars", "fourteen-chars", "15文字以上"],
    ["one that no operation takes", LONG, LONG, "256文字以内"],
    ["one that was stolen somewhere", "manchesterunited", "manchesterunited", "流出した"],
    ["one that is the service's name", "naisen-naisen-2026", "naisen-naisen-2026", "推測されやすい"],
    [
      "one that is the company's name",
      "みなと商事みなと商事みなと商事",
      "みなと商事みなと商事みなと商事",
      "推測されやすい",
    ],
  ])("refuses %s, says why, and the link goes on", async (_, password, again, why) => {
    const { link } = await newLink();
    const refused = await takeLink(open.address, link, password, again);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatch(new RegExp(`role="alert">[^<]*${why}`));
    expect(refused.body).not.toContain(password);
    expect((await refused.browser.ask("GET", "/api/me")).status).toBe(401);
    expect((await takeLink(open.address, link, "seven unrelated teapots")).status).toBe(303);
  });

  test("takes a form of its own page only", async () => {
    const { token, userId } = await newLink();
    const password = "seven unrelated teapots";
    const forged = { token, password, again: password, formToken: "0".repeat(64) };
    expect((await sendJoin(new Browser(open.address), forged)).status).toBe(403);
    const credentials = { companyId: "demo", userId, password };
    expect((await new Browser(open.address).ask("POST", "/api/session", credentials)).status).toBe(401);
  });

  test.each(["", "no-such-link", "A".repeat(7_000), "\0", "x#", "%", "<b>"])(
    "answers %s like every token that is no use",
    async (token) => {
      const { status, body } = await openToken(new Browser(open.address), token);
      expect(status).toBe(404);
      expect(body).toContain("このリンクは使えません");
      expect(body).toContain("管理者に、新しいリンクを依頼してください。");
    },
  );

  test("has its token behind the #, which is sent to nobody: one in a query opens nothing", async () => {
    const { link, token } = await newLink();
    expect(link).toBe(`${open.address}/join#${token}`);
    const browser = new Browser(open.address);
    const asked = await browser.ask("GET", `/join?lang=en&token=${token}`);
    expect([asked.status, asked.body]).toEqual([200, expect.stringContaining("paste the whole link")]);
    expect(asked.body).not.toContain(token);
    expect((await openToken(browser, link)).body).toContain("パスワードを決める");
  });

  test("two who send it at once: one sets the password", async () => {
    const { link } = await newLink();
    const both = await Promise.all([
      takeLink(open.address, link, "seven unrelated teapots"),
      takeLink(open.address, link, "eight unrelated teapots"),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 404]);
  });
});

describe("one's own password", () => {
  const next = "nine unrelated kettles";
  const change = (browser: Browser, current: string, wanted: string) =>
    browser.ask("POST", "/api/me/password", { current, next: wanted });

  test.each([
    ["demo", "second"],
    ["demo", "user"],
    ["operator", "carrier"],
  ])("of %s/%s: other sessions end, this one goes on under another token", async (companyId, userId) => {
    const here = await Browser.signedIn(open.address, companyId, userId);
    const elsewhere = await Browser.signedIn(open.address, companyId, userId);
    const { status, headers } = await change(here, PASSWORD, next);
    expect(status).toBe(204);
    expect(headers.getSetCookie()[0]).toMatch(/^naisen-session=[\w-]{43};/);
    expect((await here.ask("GET", "/api/me")).status).toBe(200);
    expect((await elsewhere.ask("GET", "/api/me")).status).toBe(401);
    const again = (password: string) =>
      new Browser(open.address).ask("POST", "/api/session", { companyId, userId, password });
    expect((await again(PASSWORD)).status).toBe(401);
    expect((await again(next)).status).toBe(201);
  });

  test("is not renewed under the old token", async () => {
    const here = await Browser.signedIn(open.address, "other", "admin");
    const thief = here.copy();
    await change(here, PASSWORD, next);
    expect((await thief.ask("GET", "/api/me")).status).toBe(401);
  });

  test.each([
    ["the current one wrong", `${PASSWORD} `, next, "password.wrong"],
    ["the new one short", PASSWORD, "fourteen-chars", "password.too-short"],
    ["the new one known everywhere", PASSWORD, "passwordpassword1", "password.guessable"],
    ["the new one stolen somewhere", PASSWORD, "manchesterunited", "password.guessable"],
  ])("refuses with %s, and nothing ends", async (_, current, wanted, code) => {
    const elsewhere = await Browser.signedIn(open.address, "demo", "admin");
    expect(await change(admin, current, wanted)).toMatchObject({ status: 422, body: { code } });
    expect((await admin.ask("GET", "/api/me")).status).toBe(200);
    expect((await elsewhere.ask("GET", "/api/me")).status).toBe(200);
  });
});
