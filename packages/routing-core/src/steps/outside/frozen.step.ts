import type { Step } from "../step.ts";

/** A freeze stops every outside call from the next one on, whatever else is allowed. */
export const outsideFrozen: Step = {
  code: "outside.frozen",
  sources: ["adr-0021"],
  results: ["NOT_APPLICABLE", "REFUSED"],
  take({ call, outside }, table) {
    if (outside === null || !table.outside(call.company).frozen)
      return { result: "NOT_APPLICABLE", params: {} };
    return { result: "REFUSED", params: { number: outside.number }, refusal: "OUTSIDE_FROZEN" };
  },
};
