import { CALLER_ID_PREFIXES, outsidePrefixesOf } from "../../prefixes.ts";
import type { Step } from "../step.ts";

/** Digits, with at most one + that digits follow. */
const READABLE = /^(?:(\d*)\+)?\d+$/;

/** Digits, with a + before an international number; anything else cannot be dialled. */
export const readable: Step = {
  code: "dialled.readable",
  sources: ["adr-0006", "adr-0009"],
  results: ["MATCHED", "REFUSED"],
  take({ call, dialled }, table) {
    const params = { dialled };
    const read = READABLE.exec(dialled);
    const leads = outsidePrefixesOf(call.from, table.company(call.company)).map(({ digits }) => digits);
    if (read !== null && mayStandBeforePlus(read[1] ?? "", leads)) return { result: "MATCHED", params };
    return { result: "REFUSED", params, refusal: "NUMBER_MALFORMED" };
  },
};

/** Nothing, 184 or 186, one of the phone's own outside prefixes, or both in that order. */
function mayStandBeforePlus(digits: string, outsidePrefixes: readonly string[]): boolean {
  return ["", ...CALLER_ID_PREFIXES].some((callerId) =>
    ["", ...outsidePrefixes].some((prefix) => digits === callerId + prefix),
  );
}
