import type { Brand } from "./brand.ts";

/** A whole day in the company's time zone, "2026-12-01". Days compare as text. */
export type Day = Brand<string, "Day">;
/** A moment as milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, "Instant">;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
/** Asia/Tokyo has no summer time, so its days are a fixed shift of the universal ones. */
const TOKYO = 9 * 60 * 60 * 1000;
const ONE_DAY = 24 * 60 * 60 * 1000;
/** The calendar's ends: years have four digits, so that days compare as text. "9999-12-31" is often written for "no end". */
const FIRST_MIDNIGHT = Date.parse("0001-01-01T00:00:00Z");
const LAST_MIDNIGHT = Date.parse("9999-12-31T00:00:00Z");

/** Reads "2026-12-01"; a day that the calendar lacks is null. */
export function parseDay(text: string): Day | null {
  if (!DAY.test(text)) return null;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(midnight) || dayAt(midnight) !== text) return null;
  return text as Day;
}

/** Reads an instant with its offset, "2026-12-01T09:00:00+09:00"; without an offset, or on no day of the calendar, it is null. */
export function parseInstant(text: string): Instant | null {
  if (!INSTANT.test(text)) return null;
  const moment = Date.parse(text);
  return Number.isNaN(moment) || parseDay(text.slice(0, 10)) === null ? null : (moment as Instant);
}

/** The day in Asia/Tokyo on which the moment falls. */
export function dayOf(moment: Instant): Day {
  return dayAt(moment + TOKYO);
}

/** The day after; the calendar's last day is its own. */
export function nextDay(day: Day): Day {
  return dayAt(Date.parse(`${day}T00:00:00Z`) + ONE_DAY);
}

/** The day before; the calendar's first day is its own. */
export function previousDay(day: Day): Day {
  return dayAt(Date.parse(`${day}T00:00:00Z`) - ONE_DAY);
}

/** So many days after; beyond the calendar's last day it is that one. */
export function laterBy(day: Day, days: number): Day {
  return dayAt(Date.parse(`${day}T00:00:00Z`) + days * ONE_DAY);
}

/** How many days after the first the other is; less than nothing where it is before it. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / ONE_DAY;
}

function dayAt(moment: number): Day {
  const within = Math.min(Math.max(moment, FIRST_MIDNIGHT), LAST_MIDNIGHT);
  return new Date(within).toISOString().slice(0, 10) as Day;
}
