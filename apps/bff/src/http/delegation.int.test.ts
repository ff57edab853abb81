import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { takeLink } from "../testing/join.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";

let open: OpenHouse;
let admin: Browser;
let sites: readonly { readonly id: string; readonly name: string }[];
beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
  sites = (await admin.ask("GET", "/api/sites")).body.items;
});
afterAll(() => open.close());

/** Somebody invited with that role, signed in by their link. */
async function invited(userId: string, role: Readonly<Record<string, unknown>>): Promise<Browser> {
  const made = await admin.ask("POST", "/api/accounts", { userId, name: `${userId}さん`, ...role });
  expect(made.status).toBe(201);
  return (await takeLink(open.address, made.body.link, PASSWORD)).browser;
}

describe("an administrator of a site", () => {
  test("is told their sites and rights, and reads that site alone", async () => {
    const [site, other] = sites;
    const east = await invited("east", { role: "ADMIN", sites: [site?.id] });
    const { body: me } = await east.ask("GET", "/api/me");
    expect(me).toMatchObject({ role: "ADMIN", sites: [{ id: site?.id, name: site?.name }] });
    expect(me.rights).toContain("applyChanges");
    expect(me.rights).not.toContain("listAccounts");
    const { body } = await east.ask("GET", "/api/extensions?limit=200");
    expect(body.total).toBeGreaterThan(0);
    expect(new Set(body.items.map((item: { site: string }) => item.site))).toEqual(new Set([site?.id]));
    const elsewhere = await east.ask("GET", `/api/extensions?site=${other?.id}`);
    expect(elsewhere.body).toMatchObject({ items: [], total: 0 });
  });

  test.each([
    ["no site", undefined],
    ["another's", "OTHER"],
    ["none of the company", "nowhere"],
  ])("adds no extension of %s", async (_, asked) => {
    const [site, other] = sites;
    const one = await invited(`adds-${asked}`, { role: "ADMIN", sites: [site?.id] });
    const place = asked === "OTHER" ? other?.id : asked;
    const added = { type: "AddExtension", number: "2999", kind: "DESK_PHONE", name: "新人" };
    const changes = [{ ...added, ...(place === undefined ? {} : { site: place }) }];
    expect(await one.ask("POST", "/api/change-sets", { changes })).toMatchObject({
      status: 403,
      body: { code: "policy.beyond-sites" },
    });
  });

  test("takes back what is theirs, and not what went beyond it", async () => {
    const [site, other] = sites;
    const one = await invited("undoes", { role: "ADMIN", sites: [site?.id] });
    const deskAt = async (id: string | undefined) =>
      (await admin.ask("GET", `/api/extensions?site=${id}&kind=DESK_PHONE&limit=1`)).body.items[0].number;
    const rename = (number: string) => ({ type: "EditExtension", extension: number, department: "別の課" });
    const [mine, theirs] = [await deskAt(site?.id), await deskAt(other?.id)];
    const both = await admin.ask("POST", "/api/change-sets", { changes: [mine, theirs].map(rename) });
    expect(both.status).toBe(201);
    const seen = await one.ask("GET", `/api/change-sets/${both.body.id}`);
    expect(seen.body).toMatchObject({
      actions: [{ after: { number: mine } }],
      totals: { changed: 1 },
      undo: { state: "BEYOND_SITES" },
    });
    const undo = (id: string) => one.ask("POST", `/api/change-sets/${id}/undo`, {});
    expect(await undo(both.body.id)).toMatchObject({ status: 403, body: { code: "policy.beyond-sites" } });
    const again = { type: "EditExtension", extension: mine, department: "また別の課" };
    const own = await one.ask("POST", "/api/change-sets", { changes: [again] });
    expect(own.status).toBe(201);
    expect((await undo(own.body.id)).status).toBe(201);
  });
});

describe("an auditor", () => {
  test("reads with mobile numbers masked, and finds none by its digits", async () => {
    const auditor = await invited("auditor", { role: "AUDITOR" });
    const { body } = await auditor.ask("GET", "/api/extensions?q=7001");
    expect(body.items[0].mobileDisplay).toMatch(/^0[6-9]0-\*{4}-\d{4}$/);
    const { body: whole } = await admin.ask("GET", "/api/extensions?q=7001");
    const digits = whole.items[0].mobileDisplay.replaceAll("-", "");
    expect((await auditor.ask("GET", `/api/extensions?q=${digits}`)).body.total).toBe(0);
    const csv = await auditor.ask("GET", "/api/exports/extensions.csv");
    expect(csv.body).toMatch(/0[6-9]0-\*{4}-\d{4}/);
    expect(csv.body).not.toMatch(/0[6-9]0-\d{4}-\d{4}/);
  });

  test("pages through the lines though their numbers are hidden", async () => {
    const auditor = await invited("pages", { role: "AUDITOR" });
    const whole = (await admin.ask("GET", "/api/mobile-lines?limit=25")).body.items;
    const first = (await auditor.ask("GET", "/api/mobile-lines?limit=10")).body;
    expect(first.next).toBe("~10");
    const second = (await auditor.ask("GET", "/api/mobile-lines?limit=15&after=~10")).body;
    const ends = [...first.items, ...second.items].map(({ display }: { display: string }) =>
      display.slice(-4),
    );
    expect(ends).toEqual(whole.map(({ display }: { display: string }) => display.slice(-4)));
  });
});

describe("a change of rights", () => {
  test.each([
    ["another role", "role", { role: "AUDITOR", name: "もと管理者" }],
    ["some sites only", "role", { role: "ADMIN", name: "もと管理者", sites: "FIRST" }],
    ["a stop", "state", { disabled: true }],
  ])("acts at once in every other session: %s", async (_, what, wanted) => {
    const userId = `acts-${what}-${Object.keys(wanted).length}`;
    const one = await invited(userId, { role: "ADMIN" });
    const other = one.copy();
    expect((await other.ask("GET", "/api/accounts")).status).toBe(200);
    const body = "sites" in wanted ? { ...wanted, sites: [sites[0]?.id] } : wanted;
    expect((await admin.ask("PUT", `/api/accounts/${userId}/${what}`, body)).status).toBe(204);
    for (const session of [one, other]) expect((await session.ask("GET", "/api/accounts")).status).toBe(401);
  });

  test("a site that an import takes away gives nothing any more, and the session goes on", async () => {
    const carrier = await Browser.signedIn(open.address, "operator", "carrier");
    const gone = await invited("gone", { role: "ADMIN", sites: [sites.at(-1)?.id] });
    expect((await gone.ask("GET", "/api/sites")).body.items).toHaveLength(1);
    const { body: document } = await carrier.ask("GET", "/api/operator/companies/demo");
    const left = document.sites.filter(({ id }: { id: string }) => id !== sites.at(-1)?.id);
    const kept = document.extensions.filter(({ site }: { site?: string }) => site !== sites.at(-1)?.id);
    const put = await carrier.ask("PUT", "/api/operator/companies/demo", {
      ...document,
      sites: left,
      extensions: kept,
    });
    expect(put.status).toBe(200);
    expect((await gone.ask("GET", "/api/me")).body).toMatchObject({ role: "ADMIN", sites: [] });
    expect((await gone.ask("GET", "/api/sites")).body.items).toEqual([]);
    expect((await gone.ask("GET", "/api/extensions")).body.total).toBe(0);
  });
});
