import { ENDPOINTS } from "@naisen/api/endpoints";
import { dayOf } from "@naisen/domain/vocabulary/day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoCompany } from "../demo/demo-company.ts";
import { wholeOf } from "../store/over.ts";
import { Browser } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse } from "../testing/open-house.ts";

let open: OpenHouse;
let admin: Browser;
let other: Browser;
let carrier: Browser;

beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
  other = await Browser.signedIn(open.address, "other", "admin");
  carrier = await Browser.signedIn(open.address, "operator", "carrier");
});
afterAll(() => open.close());

async function sites(who = admin) {
  const { status, body } = await who.ask("GET", "/api/sites");
  expect([status, ENDPOINTS.listSites.success.body.safeParse(body).error]).toEqual([200, undefined]);
  return body.items;
}

async function lines(query: string, who = admin) {
  const { status, body } = await who.ask("GET", `/api/mobile-lines?${query}`);
  expect([status, ENDPOINTS.listMobileLines.success.body.safeParse(body).error]).toEqual([200, undefined]);
  return body;
}

async function contract(who = admin) {
  const { status, body } = await who.ask("GET", "/api/contract");
  expect([status, ENDPOINTS.getContract.success.body.safeParse(body).error]).toEqual([200, undefined]);
  return body;
}

/** The demo as its document says it: what is counted and listed below is counted here by hand. */
const demo = demoCompany(dayOf(NOW));
const bound = new Set(demo.extensions.map(({ mobile }) => mobile));
const paired = new Set((demo.twoInOne ?? []).flatMap(({ a, b }) => [a, b]));
type Line = (typeof demo.mobileLines)[number];
const linesThat = (are: (line: Line) => boolean) =>
  demo.mobileLines
    .filter(are)
    .map(({ number }) => number)
    .toSorted();

const displays = ({ items }: { items: readonly { display: string }[] }) =>
  items.map(({ display }) => display);

describe("the contract", () => {
  test("says what it is, and counts its lines", async () => {
    expect(await contract()).toMatchObject({
      day: "2026-12-01",
      menu: "VIRTUAL_PBX",
      holder: "株式会社みなと商事",
      startsOn: "2024-04-01",
      endsOn: null,
      inForce: true,
      numberPlan: { minDigits: 4, gatewayPrefix: "8", outside050Prefix: "9", deskOutsidePrefix: "0" },
      number050: { display: "050-5500-0100" },
      lines: {
        total: demo.mobileLines.length,
        ACTIVE: linesThat(({ status }) => status === "ACTIVE").length,
        SUSPENDED: linesThat(({ status }) => status === "SUSPENDED").length,
        CANCELLED: 0,
        otherHolder: linesThat(({ holder }) => holder !== "h-minato").length,
        unbound: linesThat(({ number }) => !bound.has(number)).length,
      },
      pairs: demo.twoInOne?.length,
    });
  });

  test("counts each option: on which lines it is, and on how many of them today", async () => {
    const { options } = await contract();
    const inForce = linesThat(({ options: had = [] }) =>
      had.some(({ kind, endsOn }) => kind === "OFFICE_LINK" && (endsOn ?? "2026-12-01") >= "2026-12-01"),
    );
    expect(options.map(({ kind, inMenu }: { kind: string; inMenu: boolean }) => [kind, inMenu])).toEqual([
      ["OFFICE_LINK", true],
      ["OUTSIDE_050", true],
      ["OUTSIDE_GATEWAY", true],
      ["ROAMING_INCOMING", true],
      ["CARRIER_VOICEMAIL", true],
    ]);
    expect(options[0]).toMatchObject({ contracted: inForce.length, inForce: inForce.length });
  });

  test("of options that begin, end and are over", async () => {
    const { extensions: _, ...facts } = demoCompany(dayOf(NOW));
    const mobileLines = ["A", "B", "C", "D"].map((_line, index) => ({
      number: `060-5555-000${index}`,
      holder: "h-minato",
      status: "ACTIVE",
      options: [
        [{ kind: "OUTSIDE_050", startsOn: "2026-12-01", endsOn: "2026-12-01" }],
        [{ kind: "OUTSIDE_050", startsOn: "2026-12-02" }],
        [{ kind: "OUTSIDE_050", startsOn: "2026-01-01", endsOn: "2026-11-30" }],
        [{ kind: "OUTSIDE_050", startsOn: "2026-01-01" }],
      ][index],
    }));
    const company = { id: "ending", name: "株式会社おわり" };
    const document = { ...facts, company, mobileLines, twoInOne: [], inbound: [], extensions: [] };
    const put = await carrier.ask("PUT", "/api/operator/companies/ending", document);
    expect(put.status).toBe(200);
    const counts = await open.house.store.read((reader) =>
      reader.countLines(wholeOf("ending" as never), "2026-12-01" as never),
    );
    expect(counts.options.get("OUTSIDE_050")).toEqual({ contracted: 3, inForce: 2, ending: 1 });
  });

  test("is each company's own", async () => {
    expect(await contract(other)).toMatchObject({
      holder: "株式会社よその印",
      lines: { total: 1 },
      pairs: 0,
    });
  });
});

describe("the mobile lines", () => {
  test.each([
    ["suspended ones", "status=SUSPENDED", linesThat(({ status }) => status === "SUSPENDED")],
    ["those of another holder", "holder=OTHER", linesThat(({ holder }) => holder !== "h-minato")],
    ["those of 2in1 handsets", "twoInOne=PAIRED", linesThat(({ number }) => paired.has(number))],
    [
      "by how they begin",
      "q=０８０３２００９１",
      linesThat(({ number }) => number.startsWith("080-3200-91")),
    ],
    ["by a whole number", "q=070-3100-0001", ["070-3100-0001"]],
    [
      "several filters at once",
      "bound=UNBOUND&status=SUSPENDED",
      linesThat(({ number, status }) => status === "SUSPENDED" && !bound.has(number)),
    ],
    ["none that there is", "status=CANCELLED", []],
  ])("are found: %s", async (_, query, expected) => {
    expect(displays(await lines(query))).toEqual(expected);
  });

  test("lead from page to page through all of them, once each", async () => {
    const seen: string[] = [];
    let after = "";
    do {
      const page = await lines(`limit=40${after === "" ? "" : `&after=${encodeURIComponent(after)}`}`);
      seen.push(...displays(page));
      after = page.next ?? "";
    } while (after !== "");
    expect(seen).toEqual(linesThat(() => true));
  });

  test("say what they carry and why that is held", async () => {
    const { items } = await lines("q=070-3100-0019");
    expect(items).toMatchObject([
      {
        holder: "木村 拓也",
        sameHolder: false,
        boundTo: {
          number: "7019",
          state: "HELD",
          violations: [{ code: "ownership.holder-differs", params: { lineHolder: "木村 拓也" } }],
        },
      },
    ]);
    const ended = await lines("q=080-3200-0041");
    expect(ended.items[0].options[0]).toEqual({
      kind: "OFFICE_LINK",
      startsOn: "2024-04-01",
      endsOn: "2025-09-30",
      inForce: false,
    });
    const pair = await lines("q=070-3100-9001");
    expect(pair.items[0]).toMatchObject({
      boundTo: null,
      twoInOne: { half: "B", other: demo.twoInOne?.[0]?.a, inForce: true },
    });
  });

  test("are each company's own", async () => {
    expect(displays(await lines("", other))).toEqual(["060-7777-0001"]);
    expect(displays(await lines("q=060-7777"))).toEqual([]);
  });
});

const phonesAt = (id: string) =>
  demo.extensions.filter(({ kind, site }) => kind === "DESK_PHONE" && site === id).length;

describe("the sites", () => {
  test("say what stands there", async () => {
    const [tokyo, osaka, fukuoka] = await sites();
    expect(tokyo).toMatchObject({
      name: "東京本社",
      state: "IN_SERVICE",
      accessLine: { type: "HIKARI_NEXT_BUSINESS" },
      gatewayNumber: { display: "03-5500-0100" },
      counts: { DESK_PHONE: phonesAt("tokyo"), PBX_EXTENSION: 0 },
      held: [],
      violations: [],
      notices: [],
    });
    expect(osaka.accessLine).toMatchObject({ type: "IP_VPN", bandwidthMbps: 10, guaranteed: true });
    expect(fukuoka).toMatchObject({ gatewayNumber: null, counts: { DESK_PHONE: phonesAt("fukuoka") } });
    const mobiles = [tokyo, osaka, fukuoka].reduce((sum, { counts }) => sum + counts.MOBILE, 0);
    expect(mobiles).toBe(demo.extensions.filter(({ kind, site }) => kind === "MOBILE" && site).length);
  });

  test("are each company's own", async () => {
    expect((await sites(other)).map(({ name }: { name: string }) => name)).toEqual(["よその拠点"]);
  });

  test("say what they hold, and what the rules say of their facts", async () => {
    const { extensions: _, inbound: __, ...facts } = demoCompany(dayOf(NOW));
    const [tokyo, osaka, fukuoka] = facts.sites;
    const changed = [
      { ...tokyo, accessLine: { type: "DOCOMO_HIKARI_10G" } },
      { ...osaka, state: "UNDER_CONSTRUCTION" },
      { ...fukuoka, equipment: [{ kind: "ROUTER" }] },
    ];
    const put = await carrier.ask("PUT", "/api/operator/companies/demo", { ...facts, sites: changed });
    expect(put.status).toBe(200);
    const codes = (told: readonly { code: string; path: string }[]) =>
      told.map(({ code, path }) => [code, path]);
    const [first, second, third] = await sites();
    expect(codes(first.violations)).toEqual([["access.type-not-eligible", "/accessLine/type"]]);
    expect(second.held).toMatchObject([
      { kind: "DESK_PHONE", count: phonesAt("osaka"), violation: { code: "site.not-in-service" } },
    ]);
    expect(codes(second.notices)).toEqual([["notice.lead-time", "/state"]]);
    expect(codes(third.violations)).toEqual([
      ["equipment.missing", "/equipment"],
      ["equipment.missing", "/equipment"],
      ["equipment.not-designated", "/equipment/0/designated"],
    ]);
  });
});
