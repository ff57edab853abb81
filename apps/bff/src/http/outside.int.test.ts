import { ENDPOINTS } from "@naisen/api/endpoints";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { compareLive } from "../live-table/compare-live.ts";
import { OutsideCalls } from "../live-table/outside-calls.ts";
import { verifyLog } from "../store/verify-log.ts";
import { Browser } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";
import { settleOutside } from "../use-cases/settle-outside.ts";
import { countOutside, takeCall } from "../use-cases/take-call.ts";

const DEMO = "demo" as CompanyId;
const at = (moment: string) => Date.parse(moment) as Instant;
/** 2026-12-06 is a Sunday. */
const SUNDAY_NIGHT = "2026-12-06T03:00:00+09:00";

let open: OpenHouse;
beforeEach(async () => {
  open = await openHouse();
});
afterEach(async () => {
  await settleOutside(open.house);
  expect(await verifyLog(open.house.store)).toMatchObject({ kind: "clean" });
  expect((await compareLive(open.house.store, open.house.live)).differing).toEqual([]);
  await open.close();
});

const signedIn = (userId = "admin", company = "demo") => Browser.signedIn(open.address, company, userId);
/** A call that is made now from the reception's desk phone. */
const callOut = (number = "0312345678") =>
  takeCall(open.house, {
    company: DEMO,
    from: { desk: "2001" as ExtensionNumber },
    dialled: `0${number}`,
  });
const apply = (browser: Browser, ...changes: readonly object[]) =>
  browser.ask("POST", "/api/change-sets", { changes });
const set = (values: object) => ({ type: "SetOutside", ...values });
const events = async (browser: Browser) =>
  (await browser.ask("GET", "/api/security-events")).body.items
    .map(({ code }: { code: string }) => code)
    .filter((code: string) => code.startsWith("outside."));

describe("200 calls at three on a Sunday morning", () => {
  test("raise the alarm once, and a freeze acts on the next one", async () => {
    open.setNow(at(SUNDAY_NIGHT));
    const admin = await signedIn();
    const outcomes = Array.from({ length: 200 }, () => callOut().outcome);
    expect(new Set(outcomes)).toEqual(new Set(["OUTSIDE"]));
    await settleOutside(open.house);
    const { body } = await admin.ask("GET", "/api/outside");
    expect(ENDPOINTS.getOutside.success.body.safeParse(body).success).toBe(true);
    expect(body.today).toEqual({ day: "2026-12-06", calls: 200, outOfHours: 200, alarms: ["OUT_OF_HOURS"] });
    expect((await admin.ask("GET", "/api/overview")).body.outside).toMatchObject({
      calls: 200,
      alarms: ["OUT_OF_HOURS"],
      frozen: false,
    });
    expect((await admin.ask("POST", "/api/outside/freeze")).status).toBe(204);
    expect(callOut().refusal).toEqual({ code: "OUTSIDE_FROZEN" });
    expect(
      takeCall(open.house, { company: DEMO, from: { desk: "2001" as ExtensionNumber }, dialled: "110" })
        .outcome,
    ).toBe("EMERGENCY");
    expect(await events(admin)).toEqual(["outside.frozen", "outside.alarm"]);
    expect((await admin.ask("GET", "/api/change-sets?limit=1")).body.items[0]).toMatchObject({
      door: "PANEL",
    });
    expect((await admin.ask("GET", "/api/outside")).body.today.calls).toBe(200);
  });
});

describe("the cap of a day", () => {
  test("stops the next call, freezes where that is set, and a new day begins at nought", async () => {
    const admin = await signedIn();
    expect((await apply(admin, set({ dailyCap: 3, freezeAtCap: true }))).status).toBe(201);
    expect([callOut(), callOut(), callOut()].map(({ outcome }) => outcome)).toEqual([
      "OUTSIDE",
      "OUTSIDE",
      "OUTSIDE",
    ]);
    expect(callOut().refusal).toEqual({ code: "OUTSIDE_CAP_REACHED" });
    await settleOutside(open.house);
    expect(callOut().refusal).toEqual({ code: "OUTSIDE_FROZEN" });
    const { body } = await admin.ask("GET", "/api/change-sets?limit=1");
    expect(body.items[0].actor).toMatchObject({ userId: "outside-cap", role: "SYSTEM" });
    open.setNow(at("2026-12-02T09:00:00+09:00"));
    const nextDay = await signedIn();
    expect((await apply(nextDay, set({ frozen: false }))).status).toBe(201);
    expect(callOut().outcome).toBe("OUTSIDE");
    expect((await nextDay.ask("GET", "/api/outside")).body.today).toMatchObject({ calls: 1, alarms: [] });
  });

  test("raises its alarm again where it was set higher and is reached again", async () => {
    const admin = await signedIn();
    const alarms = () =>
      events(admin).then((codes) => codes.filter((code: string) => code === "outside.alarm"));
    await apply(admin, set({ dailyCap: 2, freezeAtCap: true }));
    callOut();
    callOut();
    await settleOutside(open.house);
    expect(await alarms()).toHaveLength(1);
    expect((await apply(admin, set({ dailyCap: 4, frozen: false }))).status).toBe(201);
    callOut();
    await settleOutside(open.house);
    expect(await alarms()).toHaveLength(1);
    callOut();
    await settleOutside(open.house);
    expect(await alarms()).toHaveLength(2);
    expect(callOut().refusal).toEqual({ code: "OUTSIDE_FROZEN" });
    expect((await admin.ask("GET", "/api/outside")).body.today).toMatchObject({ calls: 4, alarms: ["CAP"] });
  });

  test("freezes though the server stops at that moment, killed or told", async () => {
    const admin = await signedIn();
    await apply(admin, set({ dailyCap: 1, freezeAtCap: true }));
    callOut();
    const write = open.house.store.write.bind(open.house.store);
    const spy = vi.spyOn(open.house.store, "write");
    spy.mockImplementationOnce(write).mockRejectedValueOnce(new Error("killed"));
    await expect(settleOutside(open.house)).rejects.toThrow("killed");
    spy.mockRestore();
    const { house } = open;
    const restarted = { ...house, outside: new OutsideCalls(house.store) };
    await restarted.outside.start();
    expect(
      takeCall(restarted, {
        company: DEMO,
        from: { desk: "2001" as ExtensionNumber },
        dialled: "00312345678",
      }).refusal,
    ).toEqual({ code: "OUTSIDE_FROZEN" });
  });

  test("outlives a restart, and a clock that is put back gives nobody a second one", async () => {
    const admin = await signedIn();
    await apply(admin, set({ dailyCap: 2 }));
    callOut();
    callOut();
    await settleOutside(open.house);
    const restarted = new OutsideCalls(open.house.store);
    await restarted.start();
    expect(restarted.of(DEMO, "2026-12-01" as never)).toMatchObject({ calls: 2, alarms: ["CAP"] });
    open.setNow(at("2026-11-30T09:00:00+09:00"));
    expect(callOut().refusal).toEqual({ code: "OUTSIDE_CAP_REACHED" });
  });

  test("counts a forward that leaves the company, and what is asked by the simulator not", async () => {
    const admin = await signedIn();
    const changes = [
      set({ forwarding: "LISTED", allowList: ["06"], dailyCap: 10 }),
      { type: "SetForwarding", extension: "2001", rules: [{ when: "ALWAYS", to: "06-1234-5678" }] },
    ];
    expect((await apply(admin, ...changes)).status).toBe(201);
    const call = { from: { desk: "2002" }, dialled: "2001" };
    const asked = await admin.ask("POST", "/api/calls/explain", call);
    expect(asked.body).toMatchObject({ outcome: "OUTSIDE", calleeCharge: "METERED_FORWARD" });
    expect(open.house.outside.of(DEMO, "2026-12-01" as never).calls).toBe(0);
    takeCall(open.house, { company: DEMO, from: { desk: "2002" as ExtensionNumber }, dialled: "2001" });
    expect(open.house.outside.of(DEMO, "2026-12-01" as never).calls).toBe(1);
    // The switch tells of a leg that the decision did not reach.
    countOutside(open.house, DEMO);
    expect(open.house.outside.of(DEMO, "2026-12-01" as never).calls).toBe(2);
  });
});

describe("the permission to forward outside, taken away later", () => {
  test("is refused by no forward that stands; the forward is passed over, and why is told", async () => {
    const admin = await signedIn();
    await apply(admin, set({ forwarding: "LISTED", allowList: ["06"], dailyCap: 10 }), {
      type: "SetForwarding",
      extension: "2001",
      rules: [{ when: "ALWAYS", to: "06-1234-5678" }],
    });
    expect((await apply(admin, set({ forwarding: "NO" }))).status).toBe(201);
    expect((await admin.ask("GET", "/api/extensions/2001")).body.passedOver).toMatchObject([
      { code: "forwarding.target-unknown", params: { target: "0612345678", why: "OUTSIDE" } },
    ]);
    const { body } = await admin.ask("POST", "/api/calls/explain", {
      from: { desk: "2002" },
      dialled: "2001",
    });
    expect(body.outcome).toBe("RING");
    expect(body.trace).toContainEqual(
      expect.objectContaining({
        code: "forwarding.always",
        params: { extension: "2001", why: "OUTSIDE_OFF", to: "0612345678" },
      }),
    );
    expect((await apply(admin, { type: "EditExtension", extension: "2001", name: "総合受付" })).status).toBe(
      201,
    );
  });
});

describe("who may", () => {
  test("freeze: an administrator long after signing in, and the operator; nobody else", async () => {
    const [admin, user, carrier] = [
      await signedIn(),
      await signedIn("user"),
      await signedIn("carrier", "operator"),
    ];
    open.setNow((NOW + 20 * 60_000) as Instant);
    expect((await user.ask("POST", "/api/outside/freeze")).status).toBe(403);
    expect((await admin.ask("POST", "/api/outside/freeze?company=other")).status).toBe(404);
    expect((await admin.ask("POST", "/api/outside/freeze")).status).toBe(204);
    expect((await carrier.ask("POST", "/api/outside/freeze")).status).toBe(400);
    expect((await carrier.ask("POST", "/api/outside/freeze?company=nobody")).status).toBe(404);
    expect((await carrier.ask("POST", "/api/outside/freeze?company=other")).status).toBe(204);
    expect(open.house.live.table.outside("other" as CompanyId).frozen).toBe(true);
  });

  test("let more out: only with a fresh proof; less, at any time", async () => {
    const admin = await signedIn();
    expect((await apply(admin, set({ forwarding: "LISTED", allowList: ["06"], dailyCap: 10 }))).status).toBe(
      201,
    );
    const frozen = await admin.ask("POST", "/api/outside/freeze");
    expect(frozen.status).toBe(204);
    open.setNow((NOW + 6 * 60_000) as Instant);
    const forward = {
      type: "SetForwarding",
      extension: "2001",
      rules: [{ when: "BUSY", to: "06-1234-5678" }],
    };
    const wider = [
      set({ frozen: false }),
      set({ domestic: "ANY", international: "ANY" }),
      set({ allowList: ["06", "03"] }),
      set({ dailyCap: 11 }),
      set({ alarmOutOfHours: null }),
      forward,
    ];
    for (const change of wider) {
      const { status, body } = await apply(admin, change);
      expect([status, body.code]).toEqual([401, "session.step-up-required"]);
    }
    for (const change of [
      set({ dailyCap: 5 }),
      set({ domestic: "LISTED" }),
      set({ allowList: [] }),
      set({ alarmAt: 4 }),
    ]) {
      expect((await apply(admin, change)).status).toBe(201);
    }
    const { items } = (await admin.ask("GET", "/api/change-sets?limit=10")).body;
    const freeze = items.find(({ actions }: { actions: { after?: { frozen?: boolean } }[] }) =>
      actions.some(({ after }) => after?.frozen === true),
    );
    const undone = await admin.ask("POST", `/api/change-sets/${freeze.id}/undo`, {});
    expect(undone.body.code).toBe("session.step-up-required");
  });

  test("an administrator of some sites, an auditor and a user neither see nor set it beyond their right", async () => {
    const account = { companyId: "demo", extension: null, password: PASSWORD };
    await putUser(open.house, { ...account, userId: "local", role: "ADMIN", sites: ["tokyo" as SiteId] });
    await putUser(open.house, { ...account, userId: "auditor", role: "AUDITOR" });
    const before = open.house.live.table.outside(DEMO);
    for (const [userId, ...expected] of [
      ["local", 403, 403, 403, 403],
      ["auditor", 200, 403, 403, 403],
      ["user", 403, 404, 404, 403],
    ] as const) {
      const browser = await signedIn(userId);
      const asked = [
        await browser.ask("GET", "/api/outside"),
        await apply(browser, set({ international: "ANY" })),
        await apply(browser, set({ dailyCap: 1 })),
        await browser.ask("POST", "/api/outside/freeze"),
      ];
      expect([userId, ...asked.map(({ status }) => status)]).toEqual([userId, ...expected]);
    }
    expect(open.house.live.table.outside(DEMO)).toEqual(before);
  });
});

describe("an operator's document", () => {
  test("keeps what goes out where it says nothing of it, and replaces it where it does", async () => {
    const [admin, carrier] = [await signedIn(), await signedIn("carrier", "operator")];
    await admin.ask("POST", "/api/outside/freeze");
    const { body: document } = await carrier.ask("GET", "/api/operator/companies/demo");
    expect(document.outside.frozen).toBe(true);
    const { outside: _, ...silent } = document;
    expect((await carrier.ask("PUT", "/api/operator/companies/demo", silent)).status).toBe(200);
    expect(open.house.live.table.outside(DEMO).frozen).toBe(true);
    const thawed = { ...document, outside: { domestic: "LISTED" } };
    expect((await carrier.ask("PUT", "/api/operator/companies/demo", thawed)).status).toBe(200);
    expect(open.house.live.table.outside(DEMO)).toMatchObject({ domestic: "LISTED", frozen: false });
  });
});
