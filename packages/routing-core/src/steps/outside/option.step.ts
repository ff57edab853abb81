import { optionInForce } from "../../table/entry.ts";
import type { Step } from "../step.ts";

/**
 * Decision rows 10 and 11: a mobile needs OUTSIDE_050 or OUTSIDE_GATEWAY in force on its line, and for 050 calls the
 * contract a 050 number. A fixed IP phone needs no option.
 */
export const outsideOption: Step = {
  code: "outside.option",
  sources: ["Q5"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ call, caller, day, line, outside }, table) {
    if (outside === null) return { result: "NOT_APPLICABLE", params: { why: "NOT_OUTSIDE" } };
    if (line === null || caller === null) return { result: "NOT_APPLICABLE", params: { why: "NOT_MOBILE" } };
    const option = outside.by === "050" ? "OUTSIDE_050" : "OUTSIDE_GATEWAY";
    const params = { extension: caller.number, option, day };
    if (!optionInForce(caller, option, day)) {
      return { result: "REFUSED", params: { ...params, why: "NO_OPTION" }, refusal: "OPTION_MISSING" };
    }
    const has050 = table.company(call.company)?.number050 != null;
    if (outside.by === "050" && !has050) {
      return { result: "REFUSED", params: { ...params, why: "NO_050_NUMBER" }, refusal: "OPTION_MISSING" };
    }
    return { result: "MATCHED", params };
  },
};
