import { handsetOf, whereabouts } from "../../two-in-one.ts";
import type { Step } from "../step.ts";

/**
 * Decision row 6: from abroad neither extensions nor outside prefixes can be dialled. Who is out of area calls like one
 * at home: the call was made.
 */
export const callerAtHome: Step = {
  code: "caller.at-home",
  sources: ["Q10"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ call, conditions, day, line }, table) {
    if (line === null) return { result: "NOT_APPLICABLE", params: {} };
    const state = whereabouts(conditions, handsetOf(table, call.company, line, day), line);
    if (typeof state === "string") return { result: "MATCHED", params: { line } };
    const params = { line, country: state.abroad };
    return { result: "REFUSED", params, refusal: "ROAMING_EXTENSION_DIAL" };
  },
};
