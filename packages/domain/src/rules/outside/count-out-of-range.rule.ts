import type { ChangeRule } from "../rule.ts";

const MOST_CALLS = 100_000;
const COUNTS = ["dailyCap", "alarmAt", "alarmOutOfHours"] as const;

/** A cap or an alarm of no call is a freeze, which is set by its own name; one beyond all calls of a day is none. */
export const countOutOfRange: ChangeRule = {
  asks: "CHANGE",
  code: "outside.count-out-of-range",
  sources: ["adr-0021"],
  severity: "VIOLATION",
  check(change) {
    if (change.type !== "SetOutside") return [];
    return COUNTS.flatMap((field) => {
      const count = change[field] ?? null;
      if (count === null || (count >= 1 && count <= MOST_CALLS)) return [];
      return [{ pointer: `/${field}`, params: { field, count, least: 1, most: MOST_CALLS } }];
    });
  },
};
