import { allowanceOf } from "@naisen/domain/settings/outside";
import { outsideClassOf } from "@naisen/domain/vocabulary/outside-number";
import type { Step } from "../step.ts";

/**
 * Ordinary numbers within the country are allowed with the order of the option (Q5); international ones, those whose price
 * the called service sets and those behind another carrier's prefix only where the company allows them.
 */
export const outsideClass: Step = {
  code: "outside.class",
  sources: ["Q5", "adr-0021"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ call, outside }, table) {
    if (outside === null) return { result: "NOT_APPLICABLE", params: {} };
    const { number } = outside;
    const kind = outsideClassOf(number);
    const allowance = allowanceOf(table.outside(call.company), kind);
    if (allowance === "NO") {
      return { result: "REFUSED", params: { number, class: kind }, refusal: "OUTSIDE_CLASS_NOT_ALLOWED" };
    }
    return { result: "MATCHED", params: { number, class: kind, allowance } };
  },
};
