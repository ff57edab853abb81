import { ENDPOINTS } from "@naisen/api/endpoints";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse } from "../testing/open-house.ts";

let open: OpenHouse;
let admin: Browser;
let other: Browser;

beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
  other = await Browser.signedIn(open.address, "other", "admin");
});
afterAll(() => open.close());

const read = async (path: string, who = admin) => (await who.ask("GET", path)).body;
const blockOf = (map: { rows: { blocks: { from: string }[] }[] }, from: string) =>
  map.rows.flatMap(({ blocks }) => blocks).find((block) => block.from === from);
const plan = async (number: string) => {
  const change = { type: "AddExtension", number, kind: "MOBILE", name: "新しい人" };
  const { body } = await admin.ask("POST", "/api/plans", { changes: [change] });
  return body.violations.map(({ code }: { code: string }) => code);
};

describe("the number plan", () => {
  test("says what numbers are like, which kinds there are, and where numbers are in use", async () => {
    expect(await read("/api/number-plan")).toMatchObject({
      least: 4,
      most: 4,
      kinds: ["MOBILE", "DESK_PHONE"],
      spans: [
        { from: "2000", used: 12 },
        { from: "3000", used: 8 },
        { from: "4000", used: 5 },
        { from: "7000", used: 95 },
      ],
    });
  });

  test("counts anew after a change", async () => {
    const add = { type: "AddExtension", number: "6100", kind: "MOBILE", name: "新しい人" };
    const { body } = await admin.ask("POST", "/api/change-sets", { changes: [add] });
    const counted = await read("/api/number-plan");
    expect(counted.spans).toContainEqual({ from: "6000", used: 1 });
    await admin.ask("POST", `/api/change-sets/${body.id}/undo`, {});
    expect((await read("/api/number-plan")).spans).not.toContainEqual({ from: "6000", used: 1 });
  });
});

describe("the number map", () => {
  test("of a thousand has a hundred blocks, each with what there is of it", async () => {
    const map = await read("/api/number-map?from=7042");
    expect(map.rows.map((row: { from: string }) => row.from)).toEqual(
      Array.from({ length: 10 }, (_, hundred) => `7${hundred}00`),
    );
    expect(blockOf(map, "7000")).toMatchObject({ to: "7009", used: 9, free: 1, first: "7000" });
    expect(blockOf(map, "7010")).toMatchObject({ used: 10, free: 0, first: null });
    expect(blockOf(map, "7090")).toMatchObject({ used: 6, free: 4, first: "7096" });
    expect(map.free).toBe("7096");
  });

  test("tells reserved numbers from those that overlap", async () => {
    expect(blockOf(await read("/api/number-map?from=1000"), "1190")).toMatchObject({ reserved: 10, free: 0 });
    expect(blockOf(await read("/api/number-map?from=8123"), "8120")).toMatchObject({ reserved: 10 });
    const short = await read("/api/number-map?from=70");
    expect(short.rows).toHaveLength(1);
    expect(blockOf(short, "70")).toMatchObject({ used: 0, free: 0, blocked: 10 });
  });

  test("without a number shows the hundreds that are used most, in their order", async () => {
    const map = await read("/api/number-map?rows=3");
    expect(map.rows.map((row: { from: string }) => row.from)).toEqual(["2000", "3000", "7000"]);
    expect(map.free).toBe("7096");
  });

  test("is of one's own company", async () => {
    expect((await read("/api/number-map", other)).rows).toMatchObject([{ from: "6900" }, { from: "7000" }]);
    expect(blockOf(await read("/api/number-map?from=7000", other), "7000")).toMatchObject({ used: 1 });
  });

  test.each(["abc", "7", "123456789", ""])("refuses to look about from %j", async (from) => {
    expect((await admin.ask("GET", `/api/number-map?from=${from}`)).status).toBe(400);
  });
});

describe("ten numbers", () => {
  test("say who has each of them, and what refuses the others", async () => {
    const { items } = await read("/api/number-map/7091");
    expect(items).toHaveLength(10);
    expect(items[0]).toMatchObject({ number: "7090", state: "USED", kind: "MOBILE" });
    expect(items[6]).toEqual({
      number: "7096",
      state: "FREE",
      name: null,
      kind: null,
      other: null,
      freeOn: null,
    });
    expect((await read("/api/number-map/8001")).items[0]).toMatchObject({ state: "RESERVED", other: "8" });
    expect((await read("/api/number-map/70")).items[0]).toMatchObject({ state: "MALFORMED" });
    expect(await plan("7096")).toEqual([]);
  });
});

describe("free numbers", () => {
  test.each([
    ["from a number on", "near=7001&limit=3", ["7096", "7097", "7098"]],
    ["beside the mobiles", "kind=MOBILE&limit=2", ["7096", "7097"]],
    ["beside the desk phones", "kind=DESK_PHONE&limit=2", ["2013", "2014"]],
    ["beside the desk phones of a site", "kind=DESK_PHONE&site=osaka&limit=1", ["3009"]],
    ["beside the desk phones where the site has none", "kind=DESK_PHONE&site=nowhere&limit=1", ["2013"]],
    ["of a kind that nobody has, beside anybody", "kind=PBX_EXTENSION&limit=1", ["2000"]],
    ["ten in a row", "near=7001&run=10&limit=2", ["7096", "7106"]],
    ["behind the last, from the first again", "near=7999&limit=2", ["7999", "1000"]],
  ])("%s", async (_, query, items) => {
    expect(await read(`/api/free-numbers?${query}`)).toMatchObject({ items, complete: true });
  });

  test("are such as a plan takes", async () => {
    const { items } = await read("/api/free-numbers?near=1090&limit=20");
    expect(items).toHaveLength(20);
    for (const number of items) expect([number, await plan(number)]).toEqual([number, []]);
  });

  test("end where so many were looked at", async () => {
    const found = await read("/api/free-numbers?near=80000000&limit=1");
    expect(found).toEqual({ items: [], complete: false, revision: expect.any(Number) });
  });

  test("a number that rests is none", async () => {
    const carrier = await Browser.signedIn(open.address, "operator", "carrier");
    const { body: document } = await carrier.ask("GET", "/api/operator/companies/demo");
    document.baseContract.numberPlan.coolingOffDays = 30;
    await carrier.ask("PUT", "/api/operator/companies/demo", document);
    await admin.ask("POST", "/api/change-sets", {
      changes: [{ type: "RemoveExtension", extension: "7095" }],
    });
    expect((await read("/api/number-map/7095")).items[5]).toMatchObject({
      state: "COOLING_OFF",
      freeOn: "2026-12-31",
    });
    expect((await read("/api/free-numbers?near=7090&limit=1")).items).toEqual(["7096"]);
    open.setNow((NOW + 40 * 86_400_000) as Instant);
    const later = await Browser.signedIn(open.address, "demo", "admin");
    expect((await read("/api/free-numbers?near=7090&limit=1", later)).items).toEqual(["7095"]);
  });
});

test("every answer is of its endpoint's shape", async () => {
  const later = await Browser.signedIn(open.address, "demo", "admin");
  for (const [name, path] of [
    ["getNumberPlan", "/api/number-plan"],
    ["getNumberMap", "/api/number-map?from=7000"],
    ["getNumberBlock", "/api/number-map/7000"],
    ["findFreeNumbers", "/api/free-numbers"],
  ] as const) {
    expect([name, ENDPOINTS[name].success.body.safeParse(await read(path, later)).success]).toEqual([
      name,
      true,
    ]);
  }
});
