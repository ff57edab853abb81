import type { OutsidePolicy } from "../../settings/outside.ts";
import type { ChangeRule } from "../rule.ts";
import { outsideAfter } from "./outside-after.ts";

/** What fraud lives on: calls that cost much, and forwards that nobody sees. */
const COSTLY = ["international", "premiumRate", "otherCarrier", "forwarding"] as const;

/** Whoever lets costly calls out, or forwards out, says how many a day. */
export const capMissing: ChangeRule = {
  asks: "CHANGE",
  code: "outside.cap-missing",
  sources: ["adr-0021"],
  severity: "VIOLATION",
  check(change, { settings }) {
    const after = outsideAfter(change, settings.outside);
    if (after === null || after.dailyCap !== null || after.frozen) return [];
    const field = COSTLY.find((one) => isAllowed(after, one) && isAsked(settings.outside, one, after));
    return field === undefined ? [] : [{ pointer: "/dailyCap", params: { field } }];
  },
};

function isAllowed(policy: OutsidePolicy, field: (typeof COSTLY)[number]): boolean {
  return policy[field] !== "NO";
}

/** Newly allowed, or still so while the cap goes: who edits something else is not stopped by what a document brought in. */
function isAsked(before: OutsidePolicy, field: (typeof COSTLY)[number], after: OutsidePolicy): boolean {
  return before[field] !== after[field] || before.dailyCap !== null || before.frozen;
}
