import { entryStanding } from "../../table/entry.ts";
import type { Step } from "../step.ts";

/** Decision row 8: a held extension calls nobody, neither by extension nor by the company's lines. */
export const callerLive: Step = {
  code: "caller.live",
  sources: ["Q4", "Q5"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ call, caller, day }) {
    if ("outside" in call.from) return { result: "NOT_APPLICABLE", params: {} };
    const params = { extension: caller?.number ?? "", day };
    if (caller !== null && entryStanding(caller, day) === "LIVE") return { result: "MATCHED", params };
    return { result: "REFUSED", params, refusal: "CALLER_HELD" };
  },
};
