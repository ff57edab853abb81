import type { Destination } from "../../decision.ts";
import type { ExtensionEntry } from "../../table/entry.ts";
import type { Step } from "../step.ts";

/**
 * Decision rows 2 and 3: extension digits ring the callee's phone at the flat rate and show the caller's extension
 * number, never a mobile number.
 */
export const ringExtension: Step = {
  code: "ring.extension",
  sources: ["Q1", "Q6"],
  results: ["MATCHED", "REFUSED"],
  take({ caller, callee, dialled }) {
    const to = callee === null ? null : destinationOf(callee);
    if (caller === null || callee === null || to === null) {
      return { result: "REFUSED", params: { dialled }, refusal: "NO_SUCH_EXTENSION" };
    }
    const decides = {
      outcome: "RING",
      legs: [{ to, ringSeconds: callee.ringSeconds }],
      presented: { kind: "EXTENSION", number: caller.number },
      charge: "FLAT_RATE",
      calleeCharge: "NONE",
      refusal: null,
    } as const;
    return { result: "MATCHED", params: { extension: callee.number, presented: caller.number }, decides };
  },
};

function destinationOf(callee: ExtensionEntry): Destination | null {
  if (callee.kind === "DESK_PHONE") return { desk: callee.number };
  if (callee.kind === "PBX_EXTENSION") return { pbx: callee.number, site: callee.site };
  return callee.mobile === null ? null : { mobile: callee.mobile };
}
