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

/** The first and the last day that are looked at; null: without an end. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** The days that an address asks for. */
export function spanOf(
  { days, from, to }: { days?: string | undefined; from?: string | undefined; to?: string | undefined },
  today: string,
): Span {
  if (days === "all") return { from: null, to: null };
  if (days === "span") return { from: from ?? null, to: to ?? null };
  return { from: daysBefore(today, Number(days ?? 30) - 1), to: null };
}
