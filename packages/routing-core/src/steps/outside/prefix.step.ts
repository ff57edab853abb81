import { outsidePrefixesOf } from "../../prefixes.ts";
import { isFullPublicNumber } from "../../public-number.ts";
import type { Step } from "../step.ts";

/**
 * Decision rows 10 and 11: digits that begin with an outside prefix of the phone that calls are an outside call, always.
 * What follows must be a public number, which is told before anything is asked of the caller.
 */
export const outsidePrefix: Step = {
  code: "outside.prefix",
  sources: ["adr-0009"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ call, dialled }, table) {
    const prefixes = outsidePrefixesOf(call.from, table.company(call.company));
    const prefix = prefixes.find(({ digits }) => dialled.startsWith(digits));
    if (prefix === undefined) return { result: "NOT_APPLICABLE", params: { dialled } };
    const number = dialled.slice(prefix.digits.length);
    const params = { prefix: prefix.digits, number, by: prefix.by };
    if (!isFullPublicNumber(number)) return { result: "REFUSED", params, refusal: "NUMBER_MALFORMED" };
    return { result: "MATCHED", params, learnt: { outside: { number, by: prefix.by } } };
  },
};
