import { companyDocument } from "@naisen/api/company-document";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareLive } from "../live-table/compare-live.ts";
import { verifyLog } from "../store/verify-log.ts";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse, otherCompany } from "../testing/open-house.ts";

let open: OpenHouse;
let carrier: Browser;
let boss: Browser;

beforeAll(async () => {
  open = await openHouse();
  carrier = await Browser.signedIn(open.address, "operator", "carrier");
  boss = await Browser.signedIn(open.address, "other", "admin");
});
afterAll(async () => {
  expect(await verifyLog(open.house.store)).toMatchObject({ kind: "clean" });
  expect((await compareLive(open.house.store, open.house.live)).differing).toEqual([]);
  await open.close();
});

const put = (document: unknown) => carrier.ask("PUT", "/api/operator/companies/other", document);
const call = async () => {
  const { body } = await boss.ask("POST", "/api/calls/explain", { from: { desk: "6999" }, dialled: "7001" });
  return body.refusal?.code ?? body.outcome;
};

describe("a company document over HTTP", () => {
  test("comes out as it went in", async () => {
    const { status, body } = await carrier.ask("GET", "/api/operator/companies/demo");
    expect(status).toBe(200);
    const document = companyDocument.parse(body);
    expect(document.extensions).toHaveLength(120);
    const again = await carrier.ask("PUT", "/api/operator/companies/demo", body);
    expect(again.status).toBe(200);
    expect((await carrier.ask("GET", "/api/operator/companies/demo")).body).toEqual(body);
    const { body: history } = await (await Browser.signedIn(open.address, "demo", "admin")).ask(
      "GET",
      "/api/change-sets?limit=1",
    );
    expect(history.items).toMatchObject([{ door: "IMPORT", actions: [] }]);
  });

  test("holds at once what its facts refuse, and lets it live again when they are mended", async () => {
    const company = otherCompany();
    const { extensions: _, ...facts } = company;
    const suspended = {
      ...facts,
      mobileLines: facts.mobileLines.map((line) => ({ ...line, status: "SUSPENDED" })),
    };
    expect(await call()).toBe("RING");
    const held = await put(suspended);
    expect(held).toMatchObject({
      status: 200,
      body: { extensions: 2, held: { "7001": ["contract.line-not-active"] } },
    });
    expect(await call()).toBe("EXTENSION_HELD");
    const { body: item } = await boss.ask("GET", "/api/extensions/7001");
    expect(item).toMatchObject({
      state: "HELD",
      violations: [{ code: "contract.line-not-active", path: "/mobile" }],
    });
    expect((await put(facts)).body.held).toEqual({});
    expect(await call()).toBe("RING");
  });

  test("shows before it is applied what would become held, and what would live again", async () => {
    const { extensions: _, ...facts } = otherCompany();
    const suspended = {
      ...facts,
      mobileLines: facts.mobileLines.map((line) => ({ ...line, status: "SUSPENDED" })),
    };
    const preview = await carrier.ask("PUT", "/api/operator/companies/other?preview=true", suspended);
    expect(preview).toMatchObject({ status: 200, body: { newlyHeld: ["7001"], noLongerHeld: [] } });
    expect(await call()).toBe("RING");
    await put(suspended);
    const back = await carrier.ask("PUT", "/api/operator/companies/other?preview=true", facts);
    expect(back.body).toMatchObject({ held: {}, newlyHeld: [], noLongerHeld: ["7001"] });
    await put(facts);
  });

  test("keeps the ids of extensions that keep their number, and the settings where it has none", async () => {
    const idOf = async () => (await boss.ask("GET", "/api/extensions/7001")).body.id;
    const before = await idOf();
    await put({
      ...otherCompany(),
      extensions: otherCompany().extensions.map((one) => ({ ...one, name: "改名" })),
    });
    expect(await idOf()).toBe(before);
    const { extensions: _, ...facts } = otherCompany();
    await put(facts);
    expect((await boss.ask("GET", "/api/extensions/7001")).body).toMatchObject({ id: before, name: "改名" });
  });

  test.each([
    [
      "a site that is not in it",
      { extensions: [{ number: "6999", kind: "DESK_PHONE", site: "moon", name: "x" }] },
      "document.unknown-site",
    ],
    [
      "a number twice",
      { extensions: [...otherCompany().extensions, { number: "7001", kind: "DESK_PHONE", name: "x" }] },
      "number.taken",
    ],
    [
      "another company's line",
      {
        mobileLines: [
          ...otherCompany().mobileLines,
          { number: "070-3100-0001", holder: "h-other", status: "ACTIVE" },
        ],
      },
      "document.line-of-another-company",
    ],
  ])("is refused whole with %s, and nothing changes", async (_, wrong, code) => {
    const before = (await carrier.ask("GET", "/api/operator/companies/other")).body;
    const refused = await put({ ...otherCompany(), ...wrong });
    expect(refused).toMatchObject({ status: 422, body: { code: "company.refused", violations: [{ code }] } });
    expect((await carrier.ask("GET", "/api/operator/companies/other")).body).toEqual(before);
  });

  test("is not put over a revision that its sender did not know", async () => {
    const { headers } = await carrier.ask("GET", "/api/operator/companies/other");
    const known = { "if-match": headers.get("etag") ?? "" };
    const again = () => carrier.ask("PUT", "/api/operator/companies/other", otherCompany(), known);
    expect((await again()).status).toBe(200);
    expect(await again()).toMatchObject({ status: 412, body: { code: "change-set.stale" } });
  });

  test("is put under its own id only", async () => {
    expect((await carrier.ask("PUT", "/api/operator/companies/demo", otherCompany())).status).toBe(400);
  });
});
