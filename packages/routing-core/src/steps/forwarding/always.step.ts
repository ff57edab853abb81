import { forwardOf } from "../../way/forwards.ts";
import { isOutside } from "../../way/way.ts";
import type { Step } from "../step.ts";

/** Decision row 15: with ALWAYS the target's phone stands in the place of one's own. */
export const forwardingAlways: Step = {
  code: "forwarding.always",
  sources: ["adr-0009"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take({ call, callee, conditions, day }, table) {
    if (callee === null)
      return { result: "NOT_APPLICABLE", params: { extension: "", why: "NONE", to: null } };
    const { outsideToday } = conditions;
    const forward = forwardOf(callee, "ALWAYS", { company: call.company, day, table, outsideToday });
    const extension = callee.number;
    if (forward.target === null) {
      return { result: "NOT_APPLICABLE", params: { extension, why: forward.why, to: forward.to } };
    }
    if (isOutside(forward.target)) {
      const params = { extension, to: forward.target.outside };
      return { result: "MATCHED", params, learnt: { outsideInstead: forward.target } };
    }
    const params = { extension, to: forward.target.number };
    return { result: "MATCHED", params, learnt: { instead: forward.target } };
  },
};
