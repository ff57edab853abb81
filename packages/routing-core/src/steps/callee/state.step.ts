import { deviceState, isAvoidedNow, wayOutState } from "../../way/device-state.ts";
import type { Step } from "../step.ts";

/**
 * Decision row 12: whether the phone that is rung first can be reached now, and why not. With "avoid the other number"
 * the number of a 2in1 handset that is not in mode counts as out of area (row 13).
 */
export const calleeState: Step = {
  code: "callee.state",
  sources: ["Q12", "adr-0009"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take(progress, table) {
    const rung = progress.instead ?? progress.callee;
    const extension = rung?.number ?? "";
    if (progress.outsideInstead !== null) {
      const state = wayOutState(progress.outsideInstead, progress);
      const learnt = { place: { leg: 0, state } };
      if (state === null) return { result: "NOT_APPLICABLE", params: { extension }, learnt };
      return { result: "MATCHED", params: { extension, state, why: null }, learnt };
    }
    const state = rung && deviceState(rung, progress, table);
    const learnt = { place: { leg: 0, state } };
    if (rung === null || state === null) return { result: "NOT_APPLICABLE", params: { extension }, learnt };
    const why = state === "CALLEE_OUT_OF_AREA" && isAvoidedNow(rung, progress, table) ? "AVOIDED" : null;
    return { result: "MATCHED", params: { extension, state, why }, learnt };
  },
};
