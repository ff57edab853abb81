import { ENDPOINTS } from "@naisen/api/endpoints";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareLive } from "../live-table/compare-live.ts";
import { verifyLog } from "../store/verify-log.ts";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse, otherCompany } from "../testing/open-house.ts";

let open: OpenHouse;
let admin: Browser;
let carrier: Browser;

beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
  carrier = await Browser.signedIn(open.address, "operator", "carrier");
});
afterAll(async () => {
  expect(await verifyLog(open.house.store)).toMatchObject({ kind: "clean" });
  expect((await compareLive(open.house.store, open.house.live)).differing).toEqual([]);
  await open.close();
});

const settings = async () => {
  const { body } = await carrier.ask("GET", "/api/operator/companies/demo");
  const { extensions, twoInOne, inbound, outside } = body;
  return { extensions, twoInOne, inbound, outside };
};
const apply = (changes: readonly object[], planDigest?: string) =>
  admin.ask("POST", "/api/change-sets", { changes, ...(planDigest === undefined ? {} : { planDigest }) });
const add = (number: string) => ({ type: "AddExtension", number, kind: "MOBILE", name: "新しい人" });

describe("each kind of change, applied and taken back, leaves the settings as they were", () => {
  test.each<[string, readonly object[]]>([
    [
      "an extension is added, and another forwards to it",
      [add("7201"), { type: "SetForwarding", extension: "2001", rules: [{ when: "BUSY", to: "7201" }] }],
    ],
    ["one is renumbered", [{ type: "RenumberExtension", extension: "2002", to: "2099" }]],
    ["one is removed", [{ type: "RemoveExtension", extension: "2003" }]],
    ["one that a number from outside rings is removed", [{ type: "RemoveExtension", extension: "3001" }]],
    ["two change phones", [{ type: "SwapExtensions", a: "7002", b: "7005" }]],
    ["voicemail is turned on", [{ type: "SetVoicemail", extension: "2002", on: true, ringSeconds: 30 }]],
    [
      "a handset calls by its other number",
      [{ type: "SetTwoInOneMode", number: "080-3200-9101", mode: "B" }],
    ],
    ["a number rings somebody else", [{ type: "SetInbound", number: "050-5500-0100", to: "2004" }]],
    ["what goes out is frozen", [{ type: "SetOutside", frozen: true }]],
    [
      "what goes out is allowed, and forwarded to",
      [
        { type: "SetOutside", forwarding: "LISTED", allowList: ["06"], dailyCap: 50, alarmAt: 40 },
        { type: "SetForwarding", extension: "2001", rules: [{ when: "BUSY", to: "06-1234-5678" }] },
      ],
    ],
    ["a number rings nobody", [{ type: "SetInbound", number: "06-5500-0100", to: null }]],
  ])("%s", async (_, changes) => {
    const before = await settings();
    const applied = await apply(changes);
    expect(applied.status).toBe(201);
    expect(ENDPOINTS.applyChanges.success.body.safeParse(applied.body).success).toBe(true);
    expect(await settings()).not.toEqual(before);
    const history = await admin.ask("GET", `/api/change-sets/${applied.body.id}`);
    expect(ENDPOINTS.getChangeSet.success.body.safeParse(history.body).success).toBe(true);
    const undone = await admin.ask("POST", `/api/change-sets/${applied.body.id}/undo`, {});
    expect(undone.status).toBe(201);
    expect(sorted(await settings())).toEqual(sorted(before));
  });
});

describe("a preview", () => {
  test("of an extension that is added holds, though the revision moves before it is applied", async () => {
    const preview = await admin.ask("POST", "/api/plans", { changes: [add("7202")] });
    expect((await apply([{ type: "EditExtension", extension: "2005", name: "別の名前" }])).status).toBe(201);
    const applied = await apply([add("7202")], preview.body.digest);
    expect(applied.status).toBe(201);
    expect((await admin.ask("GET", "/api/extensions/7202")).body).toMatchObject({ name: "新しい人" });
  });

  test("of another name does not", async () => {
    const preview = await admin.ask("POST", "/api/plans", { changes: [add("7203")] });
    const other = { ...add("7203"), name: "別の人" };
    expect((await apply([other], preview.body.digest)).status).toBe(412);
  });
});

describe("an import", () => {
  test("tells what the rules of facts say, and refuses nothing for it", async () => {
    const company = otherCompany();
    const sites = company.sites.map((site) => ({ ...site, accessLine: { type: "DOCOMO_HIKARI_MINI" } }));
    const mobileLines = company.mobileLines.map((line) => ({
      ...line,
      options: [...line.options, { kind: "OUTSIDE_050", startsOn: "2027-01-15" }],
    }));
    const put = await carrier.ask("PUT", "/api/operator/companies/other", { ...company, sites, mobileLines });
    expect(put.status).toBe(200);
    expect(put.body.facts).toContainEqual({
      code: "access.type-not-eligible",
      path: "/sites/0/accessLine/type",
      params: { site: "よその拠点", type: "DOCOMO_HIKARI_MINI" },
    });
    expect(put.body.notices).toEqual([
      {
        code: "notice.not-prorated",
        path: "/mobileLines/0/options/1/startsOn",
        params: { mobile: "+816077770001", option: "OUTSIDE_050", startsOn: "2027-01-15" },
      },
    ]);
  });

  test("shows the settings that are passed over, and takes the forward up when its target comes", async () => {
    const boss = await Browser.signedIn(open.address, "other", "admin");
    const company = otherCompany();
    const extensions = company.extensions.map((one) =>
      one.number === "6999" ? { ...one, forwarding: [{ when: "ALWAYS", to: "6998" }] } : one,
    );
    await carrier.ask("PUT", "/api/operator/companies/other", { ...company, extensions });
    expect((await boss.ask("GET", "/api/extensions/6999")).body).toMatchObject({
      state: "LIVE",
      passedOver: [{ code: "forwarding.target-unknown", path: "/forwarding/0/to" }],
    });
    const changes = [
      { type: "AddExtension", number: "6998", kind: "DESK_PHONE", site: "yoso", name: "よその二番" },
    ];
    expect((await boss.ask("POST", "/api/change-sets", { changes })).status).toBe(201);
    expect((await boss.ask("GET", "/api/extensions/6999")).body.passedOver).toEqual([]);
  });
});

/** A number from outside that rang nobody for a while comes back behind the others. */
function sorted({ inbound, ...rest }: Awaited<ReturnType<typeof settings>>) {
  const byNumber = (one: { number: string }, other: { number: string }) =>
    one.number < other.number ? -1 : 1;
  return { ...rest, inbound: inbound.toSorted(byNumber) };
}
