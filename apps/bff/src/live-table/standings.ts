import type { StandingState } from "@naisen/domain/standing";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { CompanyId, ExtensionId, SiteId } from "@naisen/domain/vocabulary/ids";
import { entryStanding } from "@naisen/routing-core/table/entry";
import type { LiveTable } from "@naisen/routing-core/table/live-table";
import { isTheirs, type Over } from "../store/over.ts";

/** How extensions stand on a day: those that are theirs counted, and the ids of the rarer of 保留 and 反映済み in the company. */
export interface Standings {
  readonly day: Day;
  /** Of the company, up to which they are counted; 0 where it is not in the table. */
  readonly revision: number;
  readonly counts: Readonly<Record<StandingState, number>>;
  /** Half of those that are bound at most: they go into a query as its parameter. */
  readonly rarer: { readonly state: "HELD" | "LIVE"; readonly ids: ReadonlySet<ExtensionId> };
  /** How many phones stand at each site, mobiles left out. */
  readonly phones: ReadonlyMap<SiteId, number>;
}

/**
 * The standings of each company for one day, worked out of the live table when they are first asked for and anew after
 * a revision or at a day's turn: an entry carries the days on which it stands, so that no rule is asked and no row read.
 */
export class StandingsCache {
  readonly #table: LiveTable;
  readonly #known = new Map<CompanyId, Standings>();

  constructor(table: LiveTable) {
    this.#table = table;
  }

  of(over: Over, day: Day): Standings {
    const whole = this.#ofWhole(over.company, day);
    if (over.sites === null) return whole;
    const counts = { LIVE: 0, UNBOUND: 0, HELD: 0 };
    for (const entry of this.#table.extensions(over.company)) {
      if (isTheirs(over, entry.site)) counts[entryStanding(entry, day)] += 1;
    }
    return { ...whole, counts };
  }

  #ofWhole(company: CompanyId, day: Day): Standings {
    const revision = this.#table.appliedRevision(company) ?? 0;
    const known = this.#known.get(company);
    if (known !== undefined && known.revision === revision && known.day === day) return known;
    const standings = { day, revision, ...this.#count(company, day) };
    this.#known.set(company, standings);
    return standings;
  }

  #count(company: CompanyId, day: Day) {
    const counts = { LIVE: 0, UNBOUND: 0, HELD: 0 };
    const phones = new Map<SiteId, number>();
    for (const entry of this.#table.extensions(company)) {
      counts[entryStanding(entry, day)] += 1;
      if (entry.kind === "MOBILE" || entry.site === null) continue;
      phones.set(entry.site, (phones.get(entry.site) ?? 0) + 1);
    }
    const state = counts.HELD <= counts.LIVE ? ("HELD" as const) : ("LIVE" as const);
    return { counts, rarer: { state, ids: this.#thatStand(state, company, day) }, phones };
  }

  #thatStand(state: StandingState, company: CompanyId, day: Day): ReadonlySet<ExtensionId> {
    const ids = new Set<ExtensionId>();
    for (const entry of this.#table.extensions(company)) {
      if (entryStanding(entry, day) === state) ids.add(entry.id);
    }
    return ids;
  }
}
