import { entryStanding } from "../../table/entry.ts";
import type { Step } from "../step.ts";

/** Decision row 8: what no rule allows on that day is out of the table, though nothing of it is deleted. */
export const calleeLive: Step = {
  code: "callee.live",
  sources: ["Q4", "Q5"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ callee, outside, dialled, day }) {
    if (outside !== null) return { result: "NOT_APPLICABLE", params: {} };
    const params = { extension: callee?.number ?? dialled, day };
    if (callee !== null && entryStanding(callee, day) === "LIVE") return { result: "MATCHED", params };
    return { result: "REFUSED", params, refusal: "EXTENSION_HELD" };
  },
};
