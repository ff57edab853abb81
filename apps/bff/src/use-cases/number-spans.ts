import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { spanStart } from "@naisen/domain/vocabulary/number-span";
import type { NumberSpan, Reader, Store } from "../store/store.ts";

interface Counted {
  readonly revision: number;
  readonly hundreds: readonly NumberSpan[];
}

/** The last counts of so many companies are kept; an older one is counted anew. */
const MOST_COMPANIES = 20;

const COUNTS = new WeakMap<Store, Map<CompanyId, Counted>>();

/** The hundreds in use at that revision, counted once. */
export async function hundredsInUse(
  store: Store,
  reader: Reader,
  company: CompanyId,
  revision: number,
): Promise<readonly NumberSpan[]> {
  const counts = COUNTS.get(store) ?? new Map<CompanyId, Counted>();
  COUNTS.set(store, counts);
  const known = counts.get(company);
  if (known?.revision === revision) return known.hundreds;
  const hundreds = await reader.numberSpans(company);
  counts.delete(company);
  counts.set(company, { revision, hundreds });
  const [oldest] = counts.keys();
  if (counts.size > MOST_COMPANIES && oldest !== undefined) counts.delete(oldest);
  return hundreds;
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
