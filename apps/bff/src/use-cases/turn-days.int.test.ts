import { companyDocument } from "@naisen/api/company-document";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareLive } from "../live-table/compare-live.ts";
import { verifyLog } from "../store/verify-log.ts";
import { Browser } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse, otherCompany } from "../testing/open-house.ts";
import { importCompany } from "./import-company.ts";
import { turnDays } from "./turn-days.ts";

const OTHER = "other" as CompanyId;
const DAY = 24 * 60 * 60 * 1000;
let open: OpenHouse;
let boss: Browser;

/** OFFICE_LINK of 7001 is over after 2 December and begins again on 10 December. */
beforeAll(async () => {
  open = await openHouse();
  const company = otherCompany();
  const options = [
    { kind: "OFFICE_LINK", startsOn: "2026-04-01", endsOn: "2026-12-02" },
    { kind: "OFFICE_LINK", startsOn: "2026-12-10" },
  ];
  const document = { ...company, mobileLines: company.mobileLines.map((line) => ({ ...line, options })) };
  const actor = { companyId: "operator", userId: "tests", role: "OPERATOR" };
  await importCompany(open.house, companyDocument.parse(document), actor, "IMPORT");
});
afterAll(async () => {
  expect(await verifyLog(open.house.store)).toMatchObject({ kind: "clean" });
  expect((await compareLive(open.house.store, open.house.live)).differing).toEqual([]);
  await open.close();
});

/** It is 9 o'clock of that day of December 2026 in Tokyo. */
async function itIs(day: number): Promise<readonly string[]> {
  open.setNow((NOW + (day - 1) * DAY) as Instant);
  boss = await Browser.signedIn(open.address, "other", "admin");
  return turnDays(open.house, OTHER);
}
const rings = async () => {
  const { body } = await boss.ask("POST", "/api/calls/explain", { from: { desk: "6999" }, dialled: "7001" });
  return body.refusal?.code ?? body.outcome;
};

describe("a day that turns", () => {
  test("on which nothing does is no entry", async () => {
    expect(await itIs(1)).toEqual([]);
    expect(await itIs(2)).toEqual([]);
    expect(await rings()).toBe("RING");
  });

  test("is an entry of the log, and the next call follows without a restart", async () => {
    expect(await itIs(3)).toEqual(["2026-12-03"]);
    expect(await rings()).toBe("EXTENSION_HELD");
    const { body: view } = await boss.ask("GET", "/api/extensions/7001");
    expect(view).toMatchObject({ state: "HELD" });
    const { body: history } = await boss.ask("GET", "/api/change-sets?limit=1");
    const codes = ["contract.line-not-associated"];
    expect(history.items).toMatchObject([
      {
        door: "DAY",
        actor: { userId: "calendar" },
        actions: [],
        turned: { day: "2026-12-03", extensions: [{ number: "7001", before: "LIVE", after: "HELD", codes }] },
      },
    ]);
    expect(open.house.live.appliedRevision(OTHER)).toBe(history.items[0].revision);
  });

  test("is told once, however often one looks", async () => {
    expect(await turnDays(open.house, OTHER)).toEqual([]);
  });

  test("is not missed when nobody looked for a fortnight", async () => {
    expect(await itIs(17)).toEqual(["2026-12-10"]);
    expect(await rings()).toBe("RING");
  });

  test("that comes again by a clock set back is not told twice", async () => {
    expect(await itIs(9)).toEqual([]);
    expect(await itIs(18)).toEqual([]);
  });
});
