import { forwardOf } from "../../way/forwards.ts";
import type { Step } from "../step.ts";

/** Decision row 15: with ALWAYS the target's phone stands in the place of one's own. */
export const forwardingAlways: Step = {
  code: "forwarding.always",
  sources: ["adr-0009"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take({ call, callee, day }, table) {
    if (callee === null)
      return { result: "NOT_APPLICABLE", params: { extension: "", why: "NONE", to: null } };
    const forward = forwardOf(callee, "ALWAYS", { company: call.company, day, table });
    const extension = callee.number;
    if (forward.target === null) {
      return { result: "NOT_APPLICABLE", params: { extension, why: forward.why, to: forward.to } };
    }
    const params = { extension, to: forward.target.number };
    return { result: "MATCHED", params, learnt: { instead: forward.target } };
  },
};
