import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePlan } from "../plan/make-plan.ts";
import { undoOf } from "../plan/undo.ts";
import { aCompany } from "../testing/a-company.ts";
import { OUTSIDE_NUMBERS, randomOutside } from "../testing/random-outside.ts";
import { CONTEXT, instant, NOW } from "../testing/scalars.ts";
import { DEFAULT_OUTSIDE, isWider, type OutsidePolicy, whyNoForwardOutside } from "./outside.ts";
import { alarmsOf, isOutOfHours } from "./outside-day.ts";

const allowing = (outside: OutsidePolicy) => aCompany({ settings: { outside } });

describe("what goes out of a company", () => {
  it("is narrowed without, and widened only with a fresh proof", () => {
    const wide: OutsidePolicy = {
      ...DEFAULT_OUTSIDE,
      international: "ANY",
      forwarding: "LISTED",
      allowList: ["03", "090"],
      dailyCap: 100,
      alarmAt: 50,
      freezeAtCap: true,
    };
    const narrower: readonly Partial<OutsidePolicy>[] = [
      { domestic: "LISTED" },
      { international: "LISTED" },
      { forwarding: "NO" },
      { allowList: ["03"] },
      { dailyCap: 99 },
      { alarmAt: 49 },
      { alarmOutOfHours: 1 },
      { frozen: true },
    ];
    for (const but of narrower) {
      expect(isWider(wide, { ...wide, ...but })).toBe(false);
      expect(isWider({ ...wide, ...but }, wide)).toBe(true);
    }
    expect(isWider(wide, { ...wide, freezeAtCap: false })).toBe(true);
    expect(isWider(wide, { ...wide, dailyCap: null })).toBe(true);
    expect(isWider(wide, { ...wide, alarmAt: null })).toBe(true);
    expect(isWider({ ...wide, dailyCap: null }, wide)).toBe(false);
  });

  it("is frozen whatever stands, and no rule refuses that", () => {
    fc.assert(
      fc.property(randomOutside, (outside) => {
        const plan = makePlan(allowing(outside), [{ type: "SetOutside", frozen: true }], NOW, CONTEXT);
        expect(plan.violations).toEqual([]);
        expect(plan.after.settings.outside).toEqual({
          ...outside,
          allowList: outside.allowList,
          frozen: true,
        });
      }),
    );
  });

  it("is taken back field by field: an undo of the list lifts no freeze that came behind it", () => {
    const first = makePlan(aCompany(), [{ type: "SetOutside", allowList: ["03"] }], NOW, CONTEXT);
    const frozen = makePlan(first.after, [{ type: "SetOutside", frozen: true }], NOW, CONTEXT);
    const undone = makePlan(frozen.after, undoOf(first.actions), NOW, CONTEXT);
    expect(undone.violations).toEqual([]);
    expect(undone.after.settings.outside).toEqual({ ...DEFAULT_OUTSIDE, frozen: true });
  });

  it("is not taken back over what was changed since", () => {
    const first = makePlan(aCompany(), [{ type: "SetOutside", allowList: ["03"] }], NOW, CONTEXT);
    const again = makePlan(first.after, [{ type: "SetOutside", allowList: ["06"] }], NOW, CONTEXT);
    const { violations } = makePlan(again.after, undoOf(first.actions), NOW, CONTEXT);
    expect(violations).toEqual([
      {
        code: "undo.changed-since",
        path: "/changes/0/allowList",
        params: { extension: null, number: null, field: "allowList" },
      },
    ]);
  });

  it("says once what is listed twice", () => {
    const plan = makePlan(aCompany(), [{ type: "SetOutside", allowList: ["03", "06", "03"] }], NOW, CONTEXT);
    expect(plan.after.settings.outside.allowList).toEqual(["03", "06"]);
  });
});

describe("a forward to a number outside", () => {
  it("never goes where the company allows no forward, or is frozen", () => {
    fc.assert(
      fc.property(randomOutside, fc.constantFrom(...OUTSIDE_NUMBERS), (outside, number) => {
        expect(whyNoForwardOutside({ ...outside, forwarding: "NO" }, number)).toBe("OFF");
        expect(whyNoForwardOutside({ ...outside, frozen: true }, number)).not.toBeNull();
        expect(whyNoForwardOutside({ ...outside, allowList: [] }, number)).not.toBeNull();
      }),
    );
  });
});

describe("a day's calls", () => {
  it.each([
    ["2026-12-01T21:59:00+09:00", false],
    ["2026-12-01T22:00:00+09:00", true],
    ["2026-12-02T05:59:00+09:00", true],
    ["2026-12-02T06:00:00+09:00", false],
    ["2026-12-05T12:00:00+09:00", true],
    ["2026-12-06T12:00:00+09:00", true],
    ["2026-12-07T12:00:00+09:00", false],
    ["2026-12-06T18:00:00Z", true],
  ])("at %s are out of hours: %s", (moment, expected) => {
    expect(isOutOfHours(instant(moment))).toBe(expected);
  });

  it("raise alarms where they reach what is set, and none where nothing is", () => {
    const policy = { ...DEFAULT_OUTSIDE, dailyCap: 10, alarmAt: 8, alarmOutOfHours: 3 };
    expect(alarmsOf(policy, { calls: 7, outOfHours: 2 })).toEqual([]);
    expect(alarmsOf(policy, { calls: 8, outOfHours: 3 })).toEqual(["MANY_CALLS", "OUT_OF_HOURS"]);
    expect(alarmsOf(policy, { calls: 10, outOfHours: 0 })).toEqual(["MANY_CALLS", "CAP"]);
    const silent = { ...policy, dailyCap: null, alarmAt: null, alarmOutOfHours: null };
    expect(alarmsOf(silent, { calls: 1_000, outOfHours: 1_000 })).toEqual([]);
  });
});
