import type { DaySpan } from "../vocabulary/day-span.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";

/** 2in1: one handset with two contracted lines, A and B, each judged by itself (Q12). */
export interface TwoInOnePair {
  readonly a: PhoneNumber;
  readonly b: PhoneNumber;
  readonly term: DaySpan;
}
