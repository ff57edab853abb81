import type { Instant } from "../vocabulary/day.ts";
import type { OutsidePolicy } from "./outside.ts";

const TOKYO = 9;
const HOUR = 60 * 60 * 1000;

/** How many calls went out on one day. */
export interface OutsideCounts {
  readonly calls: number;
  /** Of them: at night, on a Saturday or on a Sunday. */
  readonly outOfHours: number;
}

/** What an alarm is raised for. */
export type OutsideAlarm = "MANY_CALLS" | "OUT_OF_HOURS" | "CAP";

/** Between 22:00 and 06:00 in Japan, or on a Saturday or Sunday there; of holidays nothing is known. */
export function isOutOfHours(moment: Instant): boolean {
  const there = new Date(moment + TOKYO * HOUR);
  const [day, hour] = [there.getUTCDay(), there.getUTCHours()];
  return day === 0 || day === 6 || hour < 6 || hour >= 22;
}

/** What is alarming in a day's counts, as the policy sets it. */
export function alarmsOf(
  policy: OutsidePolicy,
  { calls, outOfHours }: OutsideCounts,
): readonly OutsideAlarm[] {
  const reached = (at: number | null, count: number) => at !== null && count >= at;
  return [
    ...(reached(policy.alarmAt, calls) ? (["MANY_CALLS"] as const) : []),
    ...(reached(policy.alarmOutOfHours, outOfHours) ? (["OUT_OF_HOURS"] as const) : []),
    ...(reached(policy.dailyCap, calls) ? (["CAP"] as const) : []),
  ];
}
