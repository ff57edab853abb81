import { legOutside, wayTo } from "../../way/way-to.ts";
import type { Step } from "../step.ts";

/**
 * Decision rows 2 to 4: the phone that is rung first, and the whole way behind it, whatever the conditions. Without a
 * phone there is no way; the steps before refuse such a call, and this one is the last to see that they did.
 */
export const ringDevice: Step = {
  code: "ring.device",
  sources: ["Q1"],
  results: ["MATCHED", "REFUSED"],
  take({ call, callee, conditions, day, dialled, instead, outsideInstead }, table) {
    if (outsideInstead !== null) {
      const way = { legs: [legOutside(outsideInstead)], owners: [outsideInstead] };
      const params = { extension: callee?.number ?? "", kind: "OUTSIDE", ringSeconds: null };
      return { result: "MATCHED", params, learnt: { way } };
    }
    const { outsideToday } = conditions;
    const first = instead ?? callee;
    const way = first && wayTo(first, instead !== null, { company: call.company, day, table, outsideToday });
    const leg = way?.legs[0];
    if (first === null || way === null || leg === undefined) {
      return { result: "REFUSED", params: { dialled }, refusal: "NO_SUCH_EXTENSION" };
    }
    const params = { extension: first.number, kind: first.kind, ringSeconds: leg.ringSeconds };
    return { result: "MATCHED", params, learnt: { way } };
  },
};
