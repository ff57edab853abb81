const DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
const ONE_DAY = 24 * 60 * 60 * 1000;

/** The day in Japan on which a moment falls, "2026-12-01". */
export function dayIn(at: string | number): string {
  return DAY.format(new Date(at));
}

/** The day so many days before another. */
export function daysBefore(day: string, count: number): string {
  return dayIn(Date.parse(`${day}T12:00:00+09:00`) - count * ONE_DAY);
}
