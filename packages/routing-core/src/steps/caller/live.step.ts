import { entryStanding } from "../../table/entry.ts";
import type { Step } from "../step.ts";

/** Decision row 8: a held extension calls nobody by extension. */
export const callerLive: Step = {
  code: "caller.live",
  sources: ["Q4", "Q5"],
  results: ["MATCHED", "REFUSED"],
  take({ caller, day }) {
    const params = { extension: caller?.number ?? "", day };
    if (caller !== null && entryStanding(caller, day) === "LIVE") return { result: "MATCHED", params };
    return { result: "REFUSED", params, refusal: "CALLER_HELD" };
  },
};
