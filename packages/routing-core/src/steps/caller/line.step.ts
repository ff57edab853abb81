import { callingLine, handsetOf } from "../../two-in-one.ts";
import type { Step } from "../step.ts";

/**
 * Decision row 13: the mode of a 2in1 handset says which of its lines calls, for every kind of call; in dual mode the
 * one that is named.
 */
export const callerLine: Step = {
  code: "caller.line",
  sources: ["Q12", "adr-0009"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take({ call, line, day }, table) {
    if (line === null) return { result: "NOT_APPLICABLE", params: { line, day } };
    const handset = handsetOf(table, call.company, line, day);
    if (handset === null) return { result: "NOT_APPLICABLE", params: { line, day } };
    const calls = callingLine(handset, line);
    return { result: "MATCHED", params: { mode: handset.mode, line: calls }, learnt: { line: calls } };
  },
};
