import type { CompanyState } from "@naisen/domain/company-state";
import type { OutsidePolicy } from "@naisen/domain/settings/outside";
import { aCompany } from "@naisen/domain/testing/a-company";
import { aLine } from "@naisen/domain/testing/a-line";
import { anExtension } from "@naisen/domain/testing/an-extension";
import { MOBILES, NUMBERS, randomCompany } from "@naisen/domain/testing/random-company";
import { randomOutside } from "@naisen/domain/testing/random-outside";
import { dayOf } from "@naisen/domain/vocabulary/day";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Call } from "./call.ts";
import type { Decision, Destination, Leg } from "./decision.ts";
import { progressOf, route } from "./route.ts";
import { STEPS } from "./steps/catalogue.ts";
import type { RoutingTable } from "./table/routing-table.ts";
import { aTable } from "./testing/a-table.ts";
import {
  randomCall,
  randomCallFromWithin,
  randomConditions,
  randomEmergency,
  randomOutsideCall,
  randomTalk,
} from "./testing/random-call.ts";
import { randomWorld } from "./testing/random-world.ts";
import { deviceState } from "./way/device-state.ts";
import { conditionOf } from "./way/way.ts";

const anyCall = fc.oneof(randomTalk, randomOutsideCall, fc.tuple(randomWorld, randomCall()));
const anyCompany = fc.oneof(randomWorld, randomWorld, randomCompany);

describe("whatever is dialled in whatever company under whatever conditions", () => {
  it("a decision is given, refused exactly where there is a refusal, with its reasons", () => {
    fc.assert(
      fc.property(anyCall, ([state, call]) => {
        const decision = route(aTable(state), call);
        expect(decision.outcome === "REFUSED").toBe(decision.refusal !== null);
        expect(decision.trace.length).toBeGreaterThan(0);
        if (decision.refusal !== null) {
          expect(decision).toMatchObject({ presented: null, charge: "NONE", calleeCharge: "NONE" });
          expect(decision.trace.at(-1)?.result).toBe("REFUSED");
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("each step says only what it may, and the last one alone ends the call", () => {
    const results = new Map(STEPS.map((step) => [step.code, step.results]));
    fc.assert(
      fc.property(anyCall, ([state, call]) => {
        const { trace } = route(aTable(state), call);
        for (const { code, result } of trace) expect(results.get(code)).toContain(result);
        expect(trace.slice(0, -1).map(({ result }) => result)).not.toContain("REFUSED");
        expect(trace.map(({ code }) => code)).toEqual(STEPS.slice(0, trace.length).map(({ code }) => code));
      }),
      { numRuns: 500 },
    );
  });

  it("an extension call never shows a mobile number, whichever leg it reaches", () => {
    fc.assert(
      fc.property(randomTalk, fc.constantFrom("", "184", "186"), ([state, call], prefix) => {
        const decision = route(aTable(state), { ...call, dialled: prefix + call.dialled });
        if (decision.presented === null || !NUMBERS.includes(call.dialled)) return;
        expect(MOBILES).not.toContain(decision.presented.number);
        if (prefix === "184") expect(decision.presented).toEqual({ kind: "WITHHELD", number: "" });
        else if (decision.outcome === "OUTSIDE")
          expect(["COMPANY_050", "FIXED_LINE"]).toContain(decision.presented.kind);
        else expect(NUMBERS).toContain(decision.presented.number);
      }),
      { numRuns: 1000 },
    );
  });

  it("emergency digits are refused by no rule of ours", () => {
    fc.assert(
      fc.property(anyCompany, randomCallFromWithin(randomEmergency), (state, call) => {
        const decision = route(aTable(state), call);
        expect(["EMERGENCY", "EMERGENCY_NOT_AVAILABLE"]).toContain(decision.outcome);
        expect(decision.refusal).toBeNull();
        if ("mobile" in call.from) expect(decision).toMatchObject({ outcome: "EMERGENCY", charge: "FREE" });
      }),
      { numRuns: 500 },
    );
  });

  it("an outside call shows the company's number and never the caller's", () => {
    fc.assert(
      fc.property(randomOutsideCall, ([state, call]) => {
        const decision = route(aTable(state), call);
        if (decision.outcome !== "OUTSIDE") return;
        expect(["COMPANY_050", "FIXED_LINE"]).toContain(decision.presented?.kind);
        expect(["METERED_050", "METERED_GATEWAY"]).toContain(decision.charge);
      }),
    );
  });

  it("a call to an extension is never metered for its caller, and one from outside costs nobody anything", () => {
    fc.assert(
      fc.property(anyCall, ([state, call]) => {
        const decision = route(aTable(state), call);
        if (decision.outcome !== "RING" && decision.outcome !== "VOICEMAIL") return;
        if ("outside" in call.from) expect(decision).toMatchObject({ charge: "NONE", calleeCharge: "NONE" });
        else expect(decision.charge).toBe("FLAT_RATE");
      }),
      { numRuns: 500 },
    );
  });
});

describe("the legs of a call to an extension", () => {
  it("depend on no condition but the day's outside calls, and on what refuses a call before it could ring", () => {
    fc.assert(
      fc.property(randomTalk, randomConditions, ([state, call], conditions) => {
        const table = aTable(state);
        const one = route(table, call);
        const outsideToday = call.conditions?.outsideToday ?? 0;
        const other = route(table, { ...call, conditions: { ...conditions, outsideToday } });
        const before = ["CONGESTION", "ROAMING_EXTENSION_DIAL"];
        fc.pre(![one, other].some(({ refusal }) => before.includes(refusal?.code ?? "")));
        expect(other.legs).toEqual(one.legs);
      }),
      { numRuns: 1000 },
    );
  });

  it("lead by `on` from the first, through the conditions, to the outcome", () => {
    fc.assert(
      fc.property(randomTalk, ([state, call]) => {
        const table = aTable(state);
        const decision = route(table, call);
        fc.pre(decision.legs.length > 0);
        expect(followed(decision, call, table)).toEqual({
          outcome: decision.outcome,
          reached: decision.reached,
          refusal: decision.refusal?.code ?? null,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("lead only forward, at most over one forward and one voicemail, and each place once", () => {
    fc.assert(
      fc.property(randomTalk, ([state, call]) => {
        const { legs } = route(aTable(state), call);
        for (const [index, { on }] of legs.entries()) {
          for (const next of Object.values(on)) {
            expect(next).toBeGreaterThan(index);
            expect(next).toBeLessThan(legs.length);
          }
        }
        const places = legs.map(({ to }) => JSON.stringify(to));
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 500 },
    );
  });
});

/** What a switch does that knows only the legs and asks of each phone, as it comes to it, how it is. */
function followed({ legs }: Decision, call: Call, table: RoutingTable) {
  for (let reached = 0; ; ) {
    const leg = legs[reached];
    if (leg === undefined) return expect.unreachable("a leg leads nowhere");
    if ("carrier" in leg.to) return { outcome: "OUTSIDE", reached, refusal: null };
    if ("gateway" in leg.to) return throughGateway(leg.to.gateway, reached, call);
    if ("voicemail" in leg.to) return { outcome: "VOICEMAIL", reached, refusal: null };
    const state = stateOf(leg.to, call, table);
    if (state === null) return { outcome: "RING", reached, refusal: null };
    const next = leg.on[conditionOf(state)];
    if (next === undefined) return { outcome: "REFUSED", reached: null, refusal: state };
    reached = next;
  }
}

function throughGateway(site: SiteId, reached: number, call: Call) {
  return progressOf(call).conditions.sitesDown.has(site)
    ? { outcome: "REFUSED", reached: null, refusal: "SITE_DOWN" }
    : { outcome: "OUTSIDE", reached, refusal: null };
}

function stateOf(to: Destination, call: Call, table: RoutingTable) {
  const entry = [...table.extensions(call.company)].find(
    ({ number, mobile }) =>
      ("mobile" in to && mobile === to.mobile) ||
      ("desk" in to && number === to.desk) ||
      ("pbx" in to && number === to.pbx),
  );
  if (entry === undefined) return expect.unreachable(`no phone at ${JSON.stringify(to)}`);
  return deviceState(entry, { call, day: dayOf(call.at), conditions: progressOf(call).conditions }, table);
}

describe("what a company lets out", () => {
  const leadsOut = ({ to }: Leg) => "gateway" in to || "carrier" in to;

  it("is nothing under a freeze, by no leg, whatever else is allowed; and emergency calls go on", () => {
    fc.assert(
      fc.property(anyCall, ([state, call]) => {
        const frozen = withOutside(state, { ...state.settings.outside, frozen: true });
        const decision = route(aTable(frozen), call);
        expect(decision.outcome).not.toBe("OUTSIDE");
        const isOurs = decision.outcome !== "ORDINARY_CALL" && decision.outcome !== "EMERGENCY";
        if (isOurs) expect(decision.legs.filter(leadsOut)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("is nothing at the cap of the day", () => {
    fc.assert(
      fc.property(anyCall, randomConditions, ([state, call], conditions) => {
        const capped = withOutside(state, { ...state.settings.outside, dailyCap: 2 });
        const decision = route(aTable(capped), { ...call, conditions: { ...conditions, outsideToday: 2 } });
        expect(decision.outcome).not.toBe("OUTSIDE");
        const isOurs = decision.outcome !== "ORDINARY_CALL" && decision.outcome !== "EMERGENCY";
        if (isOurs) expect(decision.legs.filter(leadsOut)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("makes no difference to an emergency call", () => {
    fc.assert(
      fc.property(
        anyCompany,
        randomCallFromWithin(randomEmergency),
        randomOutside,
        (state, call, outside) => {
          const changed = withOutside(state, { ...outside, frozen: true });
          const { trace: _, ...one } = route(aTable(state), call);
          const { trace: __, ...other } = route(aTable(changed), call);
          expect(other).toEqual(one);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is by its own policy: a class that is not allowed has no outside call and no forward", () => {
    fc.assert(
      fc.property(anyCall, ([state, call]) => {
        const none = { domestic: "NO", international: "NO", premiumRate: "NO", otherCarrier: "NO" } as const;
        const closed = withOutside(state, { ...state.settings.outside, ...none });
        expect(route(aTable(closed), call).outcome).not.toBe("OUTSIDE");
      }),
      { numRuns: 500 },
    );
  });
});

function withOutside(state: CompanyState, outside: OutsidePolicy): CompanyState {
  return { ...state, settings: { ...state.settings, outside } };
}

describe("two companies", () => {
  it("with the same digits never meet", () => {
    const theirMobiles = NUMBERS.map((_, index) => `080-3333-000${index}`);
    const theirs = aCompany({
      id: "other",
      lines: theirMobiles.map((mobile) => aLine(mobile)),
      extensions: NUMBERS.map((typed, index) => anExtension(typed, theirMobiles[index] ?? null)),
    });
    fc.assert(
      fc.property(anyCompany, randomCall(), (state, call) => {
        const together: Decision = route(aTable(theirs, state), call);
        expect(together).toEqual(route(aTable(state), call));
        expect(JSON.stringify(together)).not.toContain("803333");
      }),
    );
  });
});
