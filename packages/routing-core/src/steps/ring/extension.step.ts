import { endingAt } from "../../endings.ts";
import { presentedToExtension } from "../../presented.ts";
import { chargesOf, standsAt } from "../../way/answered.ts";
import { roamingOf } from "../../way/device-state.ts";
import type { Step } from "../step.ts";

/**
 * Decision rows 2 to 4 and 12: the phone where the call stands rings at the flat rate and shows the caller's extension
 * number, never a mobile number; or the call is refused with the state of that phone.
 */
export const ringExtension: Step = {
  code: "ring.extension",
  sources: ["Q1", "Q6"],
  results: ["MATCHED", "REFUSED"],
  take(progress, table) {
    const { way, place } = progress;
    const { extension, entry, state } = standsAt(progress);
    const presented = presentedToExtension(progress);
    if (way === null || place === null || entry === null || presented === null || state !== null) {
      const refusal = state ?? "NO_SUCH_EXTENSION";
      return { result: "REFUSED", params: { extension, state: refusal }, refusal };
    }
    const roams = roamingOf(entry, progress, table) !== null;
    const charges = chargesOf(progress, roams ? "METERED_ROAMING" : "NONE");
    return {
      result: "MATCHED",
      params: { extension, presented: presented.number, ...charges },
      decides: endingAt("RING", way.legs, place.leg, presented, charges),
    };
  },
};
