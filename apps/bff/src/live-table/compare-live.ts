import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import type { Store } from "../store/store.ts";
import { LiveFeed } from "./live-feed.ts";

/** How a live table compares with one made anew from the store. */
export interface Comparison {
  readonly companies: number;
  readonly extensions: number;
  /** The companies in which they differ. */
  readonly differing: readonly CompanyId[];
}

/** Rebuilds the table from the store and compares: they are to be equal after any sequence of commits. */
export async function compareLive(store: Store, live: LiveFeed): Promise<Comparison> {
  const rebuilt = new LiveFeed(store);
  await rebuilt.start();
  const heads = await store.read((reader) => reader.companies());
  const pictures = heads.map(({ id }) => ({
    id,
    live: pictureOf(live.table, id),
    rebuilt: pictureOf(rebuilt.table, id),
  }));
  return {
    companies: heads.length,
    extensions: pictures.reduce((sum, { rebuilt: { length } }) => sum + length, 0),
    differing: pictures
      .filter(({ live: one, rebuilt: other }) => one.join("\n") !== other.join("\n"))
      .map(({ id }) => id),
  };
}

/** All that calls may ask of a company, as text in one order: every entry as the three look-ups give it, and the rest. */
function pictureOf(table: RoutingTable, company: CompanyId): readonly string[] {
  const entries = [...table.extensions(company)].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const ofExtensions = entries.map((entry) => [
    entry,
    table.withId(company, entry.id),
    table.extension(company, entry.number),
    entry.mobile === null ? null : table.onMobile(company, entry.mobile),
  ]);
  const { sites, pairs, ...facts } = table.company(company) ?? NO_COMPANY;
  const ofSites = [...sites].map(([id, site]) => [
    id,
    site,
    site.gatewayNumber === null ? null : table.inbound(company, site.gatewayNumber),
  ]);
  const ofPairs = [...pairs].map(([line, those]) => [line, those, table.twoInOne(company, line)]);
  const of050 = facts.number050 === null ? null : table.inbound(company, facts.number050);
  return [...ofExtensions, facts, ...ofSites, ...ofPairs, of050, table.outside(company)].map((one) =>
    JSON.stringify(one),
  );
}

const NO_COMPANY = { sites: new Map(), pairs: new Map(), number050: null };
