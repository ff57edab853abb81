import { maskMobileNumbers } from "@naisen/domain/vocabulary/mobile-numbers-in";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";

/** The keys under which it is told which line somebody is on, or which lines a handset has. */
const LINES: ReadonlySet<string> = new Set(
  "mobile mobileDisplay a aDisplay b bDisplay other number display line".split(" "),
);
/** Changes that somebody keeps for later are their own words. */
const KEPT = "changes";

/**
 * A plain value with the lines masked that are hidden. Whatever people wrote is told as they wrote it: a name, department or
 * reason that came back masked would tell of each number in it whether it is another's.
 */
export function maskLines<Value>(value: Value, isHidden: (line: PhoneNumber) => boolean): Value {
  return masked(value, isHidden) as Value;
}

function masked(value: unknown, isHidden: (line: PhoneNumber) => boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, isHidden));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => {
    if (LINES.has(key) && typeof one === "string") return [key, maskMobileNumbers(one, isHidden)];
    return [key, key === KEPT ? one : masked(one, isHidden)];
  });
  return Object.fromEntries(entries);
}
