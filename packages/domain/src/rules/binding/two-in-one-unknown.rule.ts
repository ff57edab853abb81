import { pairWith } from "../../facts/two-in-one.ts";
import { spanIncludes } from "../../vocabulary/day-span.ts";
import type { ExtensionRule } from "../rule.ts";

/**
 * A number that is known only as the B number of a handset carries an extension while the pair is in force; and a mode
 * can be chosen only for a handset that there is.
 */
export const twoInOneUnknown: ExtensionRule = {
  asks: "EXTENSION",
  code: "binding.two-in-one-unknown",
  sources: ["Q12"],
  severity: "VIOLATION",
  holds: "EXTENSION",
  check({ number, mobile }, { facts, day }) {
    if (mobile === null) return [];
    const pairs = facts.pairs.filter(({ a, b }) => a === mobile || b === mobile);
    if (pairs.length === 0 || pairs.some(({ a }) => a === mobile)) return [];
    if (pairs.some(({ term }) => spanIncludes(term, day))) return [];
    return [{ field: "mobile", params: { extension: number, mobile, day } }];
  },
  checkChange(change, { facts, day }) {
    if (change.type !== "SetTwoInOneMode" || pairWith(change.number, facts.pairs, day) !== undefined)
      return [];
    return [{ pointer: "/number", params: { extension: null, mobile: change.number, day } }];
  },
};
