import { companyDocument } from "@naisen/api/company-document";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse, otherCompany } from "../testing/open-house.ts";
import { importCompany } from "../use-cases/import-company.ts";

const DAY = 24 * 60 * 60 * 1000;
const OVERVIEW = "/api/overview";
const NETWORK = "/api/overview/network";
let open: OpenHouse;
let admin: Browser;
let other: Browser;
let carrier: Browser;

beforeAll(async () => {
  open = await openHouse();
});
/** A session ends where a test moved the clock by days. */
beforeEach(async () => {
  open.setNow(NOW);
  admin = await Browser.signedIn(open.address, "demo", "admin");
  other = await Browser.signedIn(open.address, "other", "admin");
  carrier = await Browser.signedIn(open.address, "operator", "carrier");
  await carrier.ask("PUT", "/api/network-state?company=demo", {});
});
afterAll(() => open.close());

const ask = async (path: string, browser = admin) => (await browser.ask("GET", path)).body;

/** Puts the other company in with these facts in place of its own. */
async function otherIs(facts: Record<string, unknown>) {
  const document = companyDocument.parse({ ...otherCompany(), ...facts });
  const actor = { companyId: "operator", userId: "tests", role: "OPERATOR" };
  expect((await importCompany(open.house, document, actor, "IMPORT")).kind).toBe("imported");
}

describe("how the extensions stand", () => {
  test("is counted, and the held ones are told with what holds them, by number", async () => {
    const { counts, held, asOf } = await ask(OVERVIEW);
    expect(asOf).toBe("2026-12-01T00:00:00.000Z");
    expect(counts).toEqual({ LIVE: 109, HELD: 6, UNBOUND: 5, total: 120 });
    const told = held.items.map(
      ({ number, violations }: { number: string; violations: { code: string }[] }) => [
        number,
        violations.map(({ code }) => code),
      ],
    );
    expect(told).toEqual([
      ["7019", ["ownership.holder-differs"]],
      ["7025", ["contract.line-not-active"]],
      ["7041", ["contract.line-not-associated"]],
      ["7058", ["ownership.holder-differs"]],
      ["7073", ["contract.line-not-active"]],
      ["7081", ["ownership.holder-differs"]],
    ]);
    expect(held).toMatchObject({ total: 6, items: [{ name: expect.any(String) }, {}, {}, {}, {}, {}] });
    expect(held.items[0].violations[0]).toMatchObject({ path: "/mobile", params: { extension: "7019" } });
  });

  test("follows a change at once", async () => {
    const changes = [{ type: "UnbindMobile", extension: "7002" }];
    const { body } = await admin.ask("POST", "/api/change-sets", { changes });
    expect((await ask(OVERVIEW)).counts).toEqual({ LIVE: 108, HELD: 6, UNBOUND: 6, total: 120 });
    await admin.ask("POST", `/api/change-sets/${body.id}/undo`, {});
  });

  test("names twenty of very many held ones and counts all", async () => {
    const extensions = Array.from({ length: 30 }, (_, index) => ({
      number: String(6100 + index),
      kind: "DESK_PHONE" as const,
      site: "yoso",
      name: `電話${index}`,
    }));
    await otherIs({ sites: [{ id: "yoso", name: "よその拠点", state: "PLANNED" }], extensions });
    const { held, counts } = await ask(OVERVIEW, other);
    expect([held.items.length, held.total, counts]).toEqual([
      20,
      30,
      { LIVE: 0, HELD: 30, UNBOUND: 0, total: 30 },
    ]);
    await otherIs({});
  });

  test("of a company without an extension is nothing", async () => {
    await otherIs({ extensions: [] });
    expect(await ask(OVERVIEW, other)).toMatchObject({
      counts: { LIVE: 0, HELD: 0, UNBOUND: 0, total: 0 },
      held: { items: [], total: 0 },
      endings: { items: [], total: 0 },
    });
    await otherIs({});
  });
});

describe("what ends soon", () => {
  test("is told by day and kind, with the extensions that are meant, the first to end first", async () => {
    expect((await ask(OVERVIEW)).endings).toEqual({
      total: 4,
      items: [
        {
          kind: "ROAMING_INCOMING",
          endsOn: "2026-12-07",
          daysLeft: 6,
          lines: {
            total: 2,
            items: [
              { display: "080-3200-0011", extension: "7011" },
              { display: "070-3100-0012", extension: "7012" },
            ],
          },
        },
        {
          kind: "OFFICE_LINK",
          endsOn: "2026-12-13",
          daysLeft: 12,
          lines: { total: 1, items: [{ display: "070-3100-0052", extension: "7052" }] },
        },
        {
          kind: "CARRIER_VOICEMAIL",
          endsOn: "2026-12-22",
          daysLeft: 21,
          lines: { total: 1, items: [{ display: "080-3200-0020", extension: "7020" }] },
        },
        {
          kind: "TWO_IN_ONE",
          endsOn: "2026-12-28",
          daysLeft: 27,
          lines: { total: 1, items: [{ display: "070-3100-0045", extension: "7045" }] },
        },
      ],
    });
  });

  test("comes nearer with the days, and is held when it is over", async () => {
    open.setNow((NOW + 13 * DAY) as Instant);
    const browser = await Browser.signedIn(open.address, "demo", "admin");
    const { endings, held, counts } = await ask(OVERVIEW, browser);
    expect(
      endings.items.map(({ kind, daysLeft }: { kind: string; daysLeft: number }) => [kind, daysLeft]),
    ).toEqual([
      ["CARRIER_VOICEMAIL", 8],
      ["TWO_IN_ONE", 14],
    ]);
    expect(held.items.map(({ number }: { number: string }) => number)).toContain("7052");
    expect(counts.HELD).toBe(7);
  });

  test("leaves out what goes on, what a cancelled line had, and what ends later", async () => {
    const [line] = otherCompany().mobileLines;
    const until = (endsOn: string) => ({ startsOn: "2026-04-01", endsOn });
    const lines = [
      {
        ...line,
        options: [
          { kind: "OFFICE_LINK", ...until("2026-12-10") },
          { kind: "OFFICE_LINK", startsOn: "2026-12-11" },
          { kind: "OUTSIDE_050", ...until("2027-01-01") },
        ],
      },
      {
        ...line,
        number: "060-7777-0002",
        status: "CANCELLED",
        options: [{ kind: "OFFICE_LINK", ...until("2026-12-05") }],
      },
      { ...line, number: "060-7777-0003", options: [] },
    ];
    const pair = { a: "060-7777-0001", b: "060-7777-0003", mode: "A" };
    await otherIs({
      mobileLines: lines,
      twoInOne: [
        { ...pair, ...until("2026-12-20") },
        { ...pair, startsOn: "2026-12-21" },
      ],
    });
    expect((await ask(OVERVIEW, other)).endings).toEqual({ items: [], total: 0 });
    const { baseContract } = otherCompany();
    await otherIs({ baseContract: { ...baseContract, endsOn: "2026-12-31" } });
    expect((await ask(OVERVIEW, other)).endings.items).toEqual([
      { kind: "BASE_CONTRACT", endsOn: "2026-12-31", daysLeft: 30, lines: { items: [], total: 1 } },
    ]);
    await otherIs({});
  });
});

describe("the network", () => {
  test("is well where nothing is known; a site that is being built is said to be", async () => {
    expect(await ask(NETWORK)).toEqual({
      asOf: "2026-12-01T00:00:00.000Z",
      congestion: false,
      abroad: { items: [], total: 0 },
      sites: {
        total: 4,
        items: [
          { id: "nagoya", name: "名古屋営業所", state: "UNDER_CONSTRUCTION", phones: 0 },
          { id: "tokyo", name: "東京本社", state: "IN_SERVICE", phones: 12 },
          { id: "osaka", name: "大阪支社", state: "IN_SERVICE", phones: 8 },
          { id: "fukuoka", name: "福岡営業所", state: "IN_SERVICE", phones: 5 },
        ].map((site) => ({ ...site, down: false, unregistered: { items: [], total: 0 } })),
      },
    });
  });

  test("is told site by site, trouble first, with the lines abroad", async () => {
    await carrier.ask("PUT", "/api/network-state?company=demo", {
      unregistered: ["3002", "3001", "7001", "9999"],
      sitesDown: ["fukuoka"],
      congestion: true,
      lines: {
        "080-3200-0008": { abroad: "US", worldWing: true },
        "080-3200-9101": { abroad: "FR", worldWing: true },
        "080-3200-0009": "OUT_OF_AREA",
      },
    });
    const { sites, congestion, abroad } = await ask(NETWORK);
    expect(congestion).toBe(true);
    expect(sites.items.map(({ id }: { id: string }) => id)).toEqual(["fukuoka", "osaka", "nagoya", "tokyo"]);
    expect(sites.items[0]).toMatchObject({ down: true });
    expect(sites.items[1]).toMatchObject({ unregistered: { items: ["3002", "3001"], total: 2 }, phones: 8 });
    expect(abroad).toEqual({
      total: 2,
      items: [
        { display: "080-3200-0008", extension: "7008" },
        { display: "080-3200-9101", extension: null },
      ],
    });
  });

  test("of one company is nothing to another", async () => {
    await carrier.ask("PUT", "/api/network-state?company=demo", { congestion: true, sitesDown: ["yoso"] });
    expect(await ask(NETWORK, other)).toMatchObject({
      congestion: false,
      sites: { total: 1, items: [{ id: "yoso", down: false, phones: 1 }] },
    });
  });
});

test.each([OVERVIEW, NETWORK])("%s is an administrator's", async (path) => {
  const user = await Browser.signedIn(open.address, "demo", "user");
  expect((await user.ask("GET", path)).status).toBe(403);
  expect((await carrier.ask("GET", path)).status).toBe(403);
  expect((await new Browser(open.address).ask("GET", path)).status).toBe(401);
  expect(JSON.stringify(await ask(path, other))).not.toContain("みなと");
});
