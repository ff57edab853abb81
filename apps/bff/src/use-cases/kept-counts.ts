import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Store } from "../store/store.ts";

/** The counts of so many companies are kept; that of the one that was asked about longest ago goes first. */
const MOST_COMPANIES = 20;

interface Kept<Counts> {
  readonly key: string;
  readonly counts: Counts;
}

/** What is counted of all that a company has: once for each key, which names the revision and what else it depends on. */
export class KeptCounts<Counts> {
  readonly #kept = new WeakMap<Store, Map<CompanyId, Kept<Counts>>>();

  /** The counts of that key; `count` is asked where those that are kept are of another. */
  async of(store: Store, company: CompanyId, key: string, count: () => Promise<Counts>): Promise<Counts> {
    const kept = this.#kept.get(store) ?? new Map<CompanyId, Kept<Counts>>();
    this.#kept.set(store, kept);
    const known = kept.get(company);
    const counts = known?.key === key ? known.counts : await count();
    kept.delete(company);
    kept.set(company, { key, counts });
    const [oldest] = kept.keys();
    if (kept.size > MOST_COMPANIES && oldest !== undefined) kept.delete(oldest);
    return counts;
  }
}
