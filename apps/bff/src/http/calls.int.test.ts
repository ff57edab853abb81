import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

let open: OpenHouse;
let admin: Browser;

beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
});
afterAll(() => open.close());

const explain = async (changes: readonly object[], dialled: string, conditions?: object) => {
  const call = { from: { desk: "2001" }, dialled, ...(conditions === undefined ? {} : { conditions }) };
  const { body } = await admin.ask("POST", "/api/plans/explain", { changes, call });
  return body;
};
const toOf = (decision: { legs: readonly { to: object }[] } | null) => decision?.legs.map(({ to }) => to);

describe("a call under changes that are not applied", () => {
  test("goes as it does now, and as it would go", async () => {
    const changes = [{ type: "BindMobile", extension: "7001", mobile: "070-3100-9002" }];
    const { before, after } = await explain(changes, "7001");
    expect(toOf(before)).toContainEqual({ mobile: "+817031000001" });
    expect(toOf(after)).toContainEqual({ mobile: "+817031009002" });
    const now = await admin.ask("POST", "/api/calls/explain", { from: { desk: "2001" }, dialled: "7001" });
    expect(now.body).toEqual(before);
  });

  test("follows what it is asked under", async () => {
    const changes = [{ type: "SetForwarding", extension: "7001", rules: [] }];
    const { before, after } = await explain(changes, "7001", { busy: ["7001"] });
    expect([before.outcome, toOf(before)?.[1]]).toEqual(["RING", { desk: "2001" }]);
    expect(after.outcome).toBe("VOICEMAIL");
  });

  test("knows a line that a 2in1 handset keeps from ringing, though nobody is out of area", async () => {
    const changes = [
      { type: "SetTwoInOneMode", number: "080-3200-0008", mode: "B", avoidOtherNumber: true },
      { type: "SetForwarding", extension: "7008", rules: [{ when: "OUT_OF_AREA", to: "2002" }] },
    ];
    const { before, after } = await explain(changes, "7008");
    expect([before.outcome, after.outcome]).toEqual(["RING", "RING"]);
    const state = after.trace.find(({ code }: { code: string }) => code === "callee.state");
    expect(state.params).toMatchObject({ state: "CALLEE_OUT_OF_AREA", why: "AVOIDED" });
    const { body } = await admin.ask("POST", "/api/plans", { changes });
    const free = body.consequences.find(
      ({ call }: { call: { dialled: string; conditions?: object } }) =>
        call.dialled === "7008" && call.conditions === undefined,
    );
    expect(free.after.legs[free.after.reached].to).toEqual({ desk: "2002" });
  });

  test("has no after where rules refuse the changes", async () => {
    const { before, after } = await explain(
      [{ type: "RenumberExtension", extension: "7001", to: "8001" }],
      "7001",
    );
    expect(before.outcome).toBe("RING");
    expect(after).toBeNull();
  });

  test("takes as many changes as a plan does", async () => {
    const changes = Array.from({ length: 10_000 }, (_, place) => ({
      type: "AddExtension",
      number: String(300_000 + place),
      kind: "MOBILE",
      name: "長い名前の社員 太郎",
      kana: "ナガイ ナマエノ シャイン タロウ",
    }));
    expect(await explain(changes, "7001")).toMatchObject({ before: { outcome: "RING" }, after: null });
  });
});
