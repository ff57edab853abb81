import fc from "fast-check";
import { nobodyWith } from "../settings/forwarding.ts";
import type { Allowance, OutsidePolicy } from "../settings/outside.ts";
import { number } from "./scalars.ts";

/** Numbers outside of every class, some of them as a forward names them. */
export const OUTSIDE_NUMBERS = [
  "0312345678",
  "09012345678",
  "+12125550100",
  "010442079460000",
  "0570012345",
  "0990123456",
  "00330312345678",
];
export const OUTSIDE_TARGETS = OUTSIDE_NUMBERS.map((typed) => nobodyWith(number(typed)));

const allowance = fc.constantFrom<Allowance>("NO", "LISTED", "ANY");
const count = fc.constantFrom(null, 1, 2, 5, 0);

/** What a company may allow to go out, mostly much of it. */
export const randomOutside: fc.Arbitrary<OutsidePolicy> = fc.record({
  domestic: fc.constantFrom<Allowance>("ANY", "ANY", "LISTED", "NO"),
  international: allowance,
  premiumRate: allowance,
  otherCarrier: allowance,
  forwarding: fc.constantFrom<OutsidePolicy["forwarding"]>("LISTED", "LISTED", "NO"),
  allowList: fc.subarray(["03", "0901234", "+1", "010", "0570", "0033", "01"]),
  dailyCap: count,
  alarmAt: count,
  alarmOutOfHours: count,
  freezeAtCap: fc.boolean(),
  frozen: fc.constantFrom(false, false, false, true),
});
