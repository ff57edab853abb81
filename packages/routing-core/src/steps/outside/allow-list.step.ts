import { allowanceOf, listedBy } from "@naisen/domain/settings/outside";
import { outsideClassOf } from "@naisen/domain/vocabulary/outside-number";
import type { Step } from "../step.ts";

/** Where a class is allowed for listed numbers only, the number begins with an entry of the allow-list. */
export const outsideAllowList: Step = {
  code: "outside.allow-list",
  sources: ["adr-0021"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ call, outside }, table) {
    const policy = table.outside(call.company);
    if (outside === null || allowanceOf(policy, outsideClassOf(outside.number)) !== "LISTED") {
      return { result: "NOT_APPLICABLE", params: {} };
    }
    const { number } = outside;
    const entry = listedBy(policy, number);
    if (entry === null) return { result: "REFUSED", params: { number }, refusal: "OUTSIDE_NOT_LISTED" };
    return { result: "MATCHED", params: { number, entry } };
  },
};
