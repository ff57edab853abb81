import { CALLER_ID_PREFIXES } from "../../prefixes.ts";
import type { Step } from "../step.ts";

/** Decision row 9: 184 withholds the number and 186 shows it, once; the call is that of the digits behind. */
export const callerId: Step = {
  code: "dialled.caller-id",
  sources: ["adr-0009"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ dialled }) {
    const prefix = CALLER_ID_PREFIXES.find((digits) => dialled.startsWith(digits));
    if (prefix === undefined) return { result: "NOT_APPLICABLE", params: { dialled } };
    const number = dialled.slice(prefix.length);
    if (number === "") return { result: "REFUSED", params: { dialled }, refusal: "NUMBER_MALFORMED" };
    const learnt = { dialled: number, withheld: prefix === "184" };
    return { result: "MATCHED", params: { prefix, number }, learnt };
  },
};
