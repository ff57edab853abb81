import { spanIncludes } from "../../vocabulary/day-span.ts";
import type { ExtensionRule } from "../rule.ts";

/** No extension works on a day on which the base contract is not in force. What it says of is what rings: line or phone. */
export const notInForce: ExtensionRule = {
  asks: "EXTENSION",
  code: "contract.not-in-force",
  sources: ["Q5"],
  severity: "VIOLATION",
  holds: "EXTENSION",
  check(extension, { facts, day }) {
    const { term } = facts.baseContract;
    if (spanIncludes(term, day)) return [];
    const params = { extension: extension.number, day, startsOn: term.startsOn, endsOn: term.endsOn };
    return [{ field: extension.kind === "MOBILE" || extension.mobile !== null ? "mobile" : "kind", params }];
  },
};
