import type { CalleeCharge, Charge, Destination, Ending, Leg, Presented, RefusalCode } from "./decision.ts";

/** A call that takes one leg into another network. */
export function endingOutside(
  outcome: Ending["outcome"],
  to: Destination,
  presented: Presented,
  charge: Charge,
): Ending {
  const legs = [{ to, ringSeconds: null, on: {} }];
  return { outcome, legs, presented, charge, calleeCharge: "NONE", refusal: null, reached: 0 };
}

/** A call that reaches one of an extension's legs. */
export function endingAt(
  outcome: "RING" | "VOICEMAIL",
  legs: readonly Leg[],
  reached: number,
  presented: Presented,
  charges: { readonly charge: Charge; readonly calleeCharge: CalleeCharge },
): Ending {
  return { outcome, legs, presented, ...charges, refusal: null, reached };
}

/** A call that goes on to a number outside: its caller pays as before, the company the way out. */
export function endingForwardedOutside(
  legs: readonly Leg[],
  reached: number,
  presented: Presented,
  charge: Charge,
): Ending {
  const calleeCharge = "METERED_FORWARD";
  return { outcome: "OUTSIDE", legs, presented, charge, calleeCharge, refusal: null, reached };
}

/** A refusal costs nothing and shows nothing; it has legs only where the call could have rung. */
export function refused(code: RefusalCode, legs: readonly Leg[]): Ending {
  return {
    outcome: "REFUSED",
    legs,
    presented: null,
    charge: "NONE",
    calleeCharge: "NONE",
    refusal: { code },
    reached: null,
  };
}

/** An emergency call that cannot be made from this phone, said loudly. */
export const EMERGENCY_NOT_AVAILABLE: Ending = {
  outcome: "EMERGENCY_NOT_AVAILABLE",
  legs: [],
  presented: null,
  charge: "NONE",
  calleeCharge: "NONE",
  refusal: null,
  reached: null,
};
