import { aCompany } from "@naisen/domain/testing/a-company";
import { aLine } from "@naisen/domain/testing/a-line";
import { anExtension } from "@naisen/domain/testing/an-extension";
import { MOBILES, NUMBERS, randomCompany } from "@naisen/domain/testing/random-company";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "./decision.ts";
import { route } from "./route.ts";
import { STEPS } from "./steps/catalogue.ts";
import { aTable } from "./testing/a-table.ts";
import { randomCall, randomEmergency } from "./testing/random-call.ts";

describe("whatever is dialled in whatever company", () => {
  it("a decision is given, refused exactly where there is a refusal, with its reasons", () => {
    fc.assert(
      fc.property(randomCompany, randomCall(), (state, call) => {
        const decision = route(aTable(state), call);
        expect(decision.outcome === "REFUSED").toBe(decision.refusal !== null);
        expect(decision.trace.length).toBeGreaterThan(0);
        if (decision.refusal !== null) {
          expect(decision).toMatchObject({ legs: [], presented: null, charge: "NONE" });
          expect(decision.trace.at(-1)?.result).toBe("REFUSED");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("each step says only what it may", () => {
    const results = new Map(STEPS.map((step) => [step.code, step.results]));
    fc.assert(
      fc.property(randomCompany, randomCall(), (state, call) => {
        for (const { code, result } of route(aTable(state), call).trace) {
          expect(results.get(code)).toContain(result);
        }
      }),
    );
  });

  it("an extension call never shows a mobile number", () => {
    const byExtension = randomCall(fc.constantFrom(...NUMBERS));
    fc.assert(
      fc.property(randomCompany, byExtension, (state, call) => {
        const decision = route(aTable(state), call);
        fc.pre(decision.outcome === "RING");
        expect(decision.presented?.kind).toBe("EXTENSION");
        expect(NUMBERS).toContain(decision.presented?.number);
        expect(MOBILES).not.toContain(decision.presented?.number);
      }),
    );
  });

  it("emergency digits are refused by no rule of ours", () => {
    fc.assert(
      fc.property(randomCompany, randomCall(randomEmergency), (state, call) => {
        const decision = route(aTable(state), call);
        expect(["EMERGENCY", "EMERGENCY_NOT_AVAILABLE"]).toContain(decision.outcome);
        expect(decision.refusal).toBeNull();
        if ("mobile" in call.from) expect(decision).toMatchObject({ outcome: "EMERGENCY", charge: "FREE" });
      }),
    );
  });

  it("another company with the same digits changes nothing", () => {
    const theirMobiles = NUMBERS.map((_, index) => `080-3333-000${index}`);
    const theirs = aCompany({
      id: "other",
      lines: theirMobiles.map((mobile) => aLine(mobile)),
      extensions: NUMBERS.map((typed, index) => anExtension(typed, theirMobiles[index] ?? null)),
    });
    fc.assert(
      fc.property(randomCompany, randomCall(), (state, call) => {
        const together: Decision = route(aTable(theirs, state), call);
        expect(together).toEqual(route(aTable(state), call));
        expect(JSON.stringify(together)).not.toContain("803333");
      }),
    );
  });
});
