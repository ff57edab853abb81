import type { Day } from "@naisen/domain/vocabulary/day";

/** The moment at which a day begins in Asia/Tokyo, as the log writes it. */
export function midnight(day: Day): string {
  return new Date(`${day}T00:00:00+09:00`).toISOString();
}
