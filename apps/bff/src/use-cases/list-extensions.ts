import type { StandingState } from "@naisen/domain/standing";
import { dayOf } from "@naisen/domain/vocabulary/day";
import { searchKey } from "@naisen/domain/vocabulary/search-key";
import type { Standings } from "../live-table/standings.ts";
import type { Over } from "../store/over.ts";
import type { ExtensionQuery, Reader, StandingFilter } from "../store/store.ts";
import { presentItem } from "./present-extension.ts";
import { readStandings } from "./read-standings.ts";
import type { House } from "./use-case.ts";

/** What is listed: `typed` is what a person typed into the search field, `state` how those that are meant stand today. */
export interface ToList extends Omit<ExtensionQuery, "search" | "standing" | "total"> {
  readonly typed: string;
  readonly state: StandingState | null;
  /** Leaves the counting out, where many pages are read one after the other; the total is 0 then. */
  readonly uncounted?: true;
}

/** A page of a company's extensions, each with its standing today; null where there is no such company. */
export async function listExtensions(house: House, over: Over, toList: ToList) {
  const { typed, state, uncounted, ...asked } = toList;
  return readStandings(house, over, async (reader, head, standings) => {
    const known = uncounted ? 0 : isNarrowed(toList) ? null : countOf(state, standings);
    const query = {
      ...asked,
      search: searchKey(typed),
      standing: filterOf(state, standings),
      total: known,
    };
    const { items, next, total } = await pageOf(house, reader, over, query);
    return { items, next, total, revision: head.revision };
  });
}

/** Whether anything but the state narrows the list: then those that it finds have to be counted. */
function isNarrowed({ typed, site, department, kind, numbers = null }: ToList): boolean {
  return searchKey(typed) !== "" || [site, department, kind, numbers].some((filter) => filter !== null);
}

/** How many stand so; of all the states together where none is named. */
export function countOf(state: StandingState | null, { counts }: Standings): number {
  return state === null ? counts.LIVE + counts.UNBOUND + counts.HELD : counts[state];
}

/** Those that stand so: by the ids of the rarer of the two states that the store does not know. */
export function filterOf(state: StandingState | null, { rarer }: Standings): StandingFilter | null {
  if (state === null) return null;
  if (state === "UNBOUND") return { kind: "UNBOUND" };
  return { kind: state === rarer.state ? "BOUND_AMONG" : "BOUND_EXCEPT", ids: rarer.ids };
}

/** A page of the list, each extension with its standing today. */
export async function pageOf({ now }: House, reader: Reader, over: Over, query: ExtensionQuery) {
  const { extensions, next, total } = await reader.listExtensions(over, query);
  const ids = extensions.map((extension) => extension.id);
  const state = await reader.neighbourhood(over.company, { ids, numbers: [], mobiles: [] });
  if (state === null) return { items: [], next: null, total: 0 };
  const world = { ...state, day: dayOf(now()) };
  return { items: extensions.map((extension) => presentItem(extension, world, over)), next, total };
}
