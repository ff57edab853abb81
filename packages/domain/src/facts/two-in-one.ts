import type { Day } from "../vocabulary/day.ts";
import { type DaySpan, spanIncludes } from "../vocabulary/day-span.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";

/** 2in1: one handset with two contracted lines, A and B, each judged by itself (Q12). */
export interface TwoInOnePair {
  readonly a: PhoneNumber;
  readonly b: PhoneNumber;
  readonly term: DaySpan;
}

/** The pair with this number, A or B: one that is in force on that day, else any with it. */
export function pairWith(
  number: PhoneNumber,
  pairs: readonly TwoInOnePair[],
  day: Day,
): TwoInOnePair | undefined {
  const withIt = pairs.filter(({ a, b }) => a === number || b === number);
  return withIt.find(({ term }) => spanIncludes(term, day)) ?? withIt[0];
}
