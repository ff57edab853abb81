import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { openToken, takeLink, tokenOf } from "../testing/join.ts";
import { NOW, type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";
import { takeLink as takeLinkOf } from "../use-cases/take-link.ts";

let open: OpenHouse;
let admin: Browser;
beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
});
afterAll(() => open.close());

let made = 0;
const put = (userId: string, role: "ADMIN" | "AUDITOR") =>
  putUser(open.house, { companyId: "demo", userId, role, extension: null, password: PASSWORD });

/** An administrator who made two links, and whose they are. */
async function madeLinks() {
  made += 1;
  const [maker, invited, known] = ["maker", "invited", "known"].map((name) => `${name}-${made}`) as [
    string,
    string,
    string,
  ];
  await put(maker, "ADMIN");
  await put(known, "AUDITOR");
  const browser = await Browser.signedIn(open.address, "demo", maker);
  const invitation = await browser.ask("POST", "/api/accounts", {
    userId: invited,
    role: "ADMIN",
    name: "新人",
  });
  const reset = await browser.ask("POST", `/api/accounts/${known}/links`);
  expect([invitation.status, reset.status]).toEqual([201, 201]);
  return {
    maker,
    browser,
    links: [
      { userId: invited, link: invitation.body.link as string },
      { userId: known, link: reset.body.link as string },
    ],
  };
}

type Made = Awaited<ReturnType<typeof madeLinks>>;
const account = ({ maker }: Made, path: string, body: unknown) =>
  admin.ask("PUT", `/api/accounts/${maker}/${path}`, body);
const firstSite = async () => (await admin.ask("GET", "/api/sites")).body.items[0].id;
const removed = ({ maker }: Made) => admin.ask("DELETE", `/api/accounts/${maker}`);

/** What became of the maker, and whether their links go on. */
const TABLE: readonly (readonly [what: string, goesOn: boolean, become: (made: Made) => Promise<unknown>])[] =
  [
    ["is an administrator as before", true, async () => undefined],
    ["signed out", true, ({ browser }) => browser.ask("DELETE", "/api/session")],
    [
      "has another password",
      true,
      ({ browser }) =>
        browser.ask("POST", "/api/me/password", { current: PASSWORD, next: "nine unrelated kettles" }),
    ],
    ["has another name", true, (one) => account(one, "role", { role: "ADMIN", name: "改名" })],
    ["was stopped", false, (one) => account(one, "state", { disabled: true })],
    [
      "was stopped and goes on",
      true,
      async (one) => {
        await account(one, "state", { disabled: true });
        await account(one, "state", { disabled: false });
      },
    ],
    ["is an auditor", false, (one) => account(one, "role", { role: "AUDITOR", name: "監査" })],
    [
      "is for one site",
      false,
      async (one) => account(one, "role", { role: "ADMIN", name: "拠点", sites: [await firstSite()] }),
    ],
    ["was removed", false, removed],
    [
      "was removed, and somebody else has the name",
      false,
      async (one) => {
        await removed(one);
        open.setNow((NOW + 1) as never);
        await put(one.maker, "ADMIN");
      },
    ],
  ];

describe("a link whose maker", () => {
  test.each(TABLE)("%s: it goes on %s", async (_, goesOn, become) => {
    open.setNow(NOW);
    const one = await madeLinks();
    await become(one);
    for (const { userId, link } of one.links) {
      const { body } = await admin.ask("GET", `/api/accounts?q=${userId}`);
      expect(body.items[0].link === null).toBe(!goesOn);
      const looked = await openToken(new Browser(open.address), tokenOf(link));
      expect(looked.status).toBe(goesOn ? 200 : 404);
      const taken = await takeLink(open.address, link, "seven unrelated teapots");
      expect(taken.status).toBe(goesOn ? 303 : 404);
      if (goesOn) continue;
      expect(looked.body).toContain("管理者に、新しいリンクを依頼してください。");
      const credentials = { companyId: "demo", userId, password: "seven unrelated teapots" };
      expect((await new Browser(open.address).ask("POST", "/api/session", credentials)).status).toBe(401);
      const { body: log } = await admin.ask("GET", `/api/security-events?person=${userId}`);
      expect(log.items.map((event: { code: string }) => event.code)).toContain("link.refused");
    }
  });

  test("is stopped while a password is looked at: it is asked again where the link is taken", async () => {
    open.setNow(NOW);
    const one = await madeLinks();
    const visit = { now: NOW, userAgent: "", device: null, session: null, source: null };
    const isBreached = async () => {
      await account(one, "state", { disabled: true });
      return false;
    };
    const token = tokenOf(one.links[0]?.link ?? "");
    const taken = await takeLinkOf({ ...open.house, isBreached }, visit, token, "seven unrelated teapots");
    expect(taken).toEqual({ kind: "over" });
  });
});
