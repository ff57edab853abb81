import { roamingOf } from "../../way/device-state.ts";
import type { Step } from "../step.ts";

/**
 * Decision row 7: a mobile abroad is rung only with ROAMING_INCOMING in force and in a country of WORLD WING, and pays
 * roaming itself.
 */
export const calleeAbroad: Step = {
  code: "callee.abroad",
  sources: ["Q10"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take(progress, table) {
    const rung = progress.instead ?? progress.callee;
    const extension = rung?.number ?? "";
    if (rung === null || progress.outsideInstead !== null || rung.kind !== "MOBILE") {
      return { result: "NOT_APPLICABLE", params: { extension, why: "NOT_MOBILE" } };
    }
    const roaming = roamingOf(rung, progress, table);
    if (roaming === null) return { result: "NOT_APPLICABLE", params: { extension, why: "AT_HOME" } };
    return { result: "MATCHED", params: { extension, country: roaming.country, lacks: roaming.lacks } };
  },
};
