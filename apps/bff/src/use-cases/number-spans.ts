import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { spanStart } from "@naisen/domain/vocabulary/number-span";
import type { NumberSpan, Reader, Store } from "../store/store.ts";
import { KeptCounts } from "./kept-counts.ts";

const HUNDREDS = new KeptCounts<readonly NumberSpan[]>();

/** The hundreds in use at that revision, counted once. */
export function hundredsInUse(
  store: Store,
  reader: Reader,
  company: CompanyId,
  revision: number,
): Promise<readonly NumberSpan[]> {
  return HUNDREDS.of(store, company, String(revision), () => reader.numberSpans(company));
}

/** The thousands that these hundreds are in, by length and number. */
export function thousandsOf(hundreds: readonly NumberSpan[]): readonly NumberSpan[] {
  const thousands = new Map<NumberSpan["from"], number>();
  for (const { from, used } of hundreds) {
    const start = spanStart(from, 1000);
    thousands.set(start, (thousands.get(start) ?? 0) + used);
  }
  return [...thousands]
    .map(([from, used]) => ({ from, used }))
    .toSorted((one, other) => byNumber(one.from, other.from));
}

/** Shorter numbers first, then in their order. */
export function byNumber(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}
