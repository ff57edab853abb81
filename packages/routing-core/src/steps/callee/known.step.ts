import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { Step } from "../step.ts";

/** Decision row 8: digits of nobody, and of another company, reach nobody. */
export const calleeKnown: Step = {
  code: "callee.known",
  sources: ["Q4", "Q5"],
  results: ["MATCHED", "REFUSED"],
  take({ call, dialled }, table) {
    const callee = table.extension(call.company, dialled as ExtensionNumber);
    if (callee === undefined) {
      return { result: "REFUSED", params: { dialled }, refusal: "NO_SUCH_EXTENSION" };
    }
    return { result: "MATCHED", params: { extension: callee.number }, learnt: { callee } };
  },
};
