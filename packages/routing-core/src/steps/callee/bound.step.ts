import { entryStanding } from "../../table/entry.ts";
import type { Step } from "../step.ts";

/** An extension without a mobile line has nothing that could ring. */
export const calleeBound: Step = {
  code: "callee.bound",
  sources: ["Q5"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ callee, outside, dialled, day }) {
    if (outside !== null) return { result: "NOT_APPLICABLE", params: {} };
    const params = { extension: callee?.number ?? dialled };
    if (callee !== null && entryStanding(callee, day) !== "UNBOUND") return { result: "MATCHED", params };
    return { result: "REFUSED", params, refusal: "EXTENSION_UNBOUND" };
  },
};
