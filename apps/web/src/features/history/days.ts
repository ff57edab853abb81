import { daysBefore } from "../../lib/days.ts";

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
