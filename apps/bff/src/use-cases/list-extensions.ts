import { dayOf } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { searchKey } from "@naisen/domain/vocabulary/search-key";
import type { ExtensionQuery } from "../store/store.ts";
import { presentItem } from "./present-extension.ts";
import type { House } from "./use-case.ts";

/** What is listed: `typed` is what a person typed into the search field. */
export interface ToList extends Omit<ExtensionQuery, "search"> {
  readonly typed: string;
}

/** A page of a company's extensions, each with its standing today; null where there is no such company. */
export async function listExtensions({ store, now }: House, company: CompanyId, { typed, ...query }: ToList) {
  return store.read(async (reader) => {
    const head = await reader.head(company);
    const page = await reader.listExtensions(company, { ...query, search: searchKey(typed) });
    const ids = page.extensions.map((extension) => extension.id);
    const state = await reader.neighbourhood(company, { ids, numbers: [], mobiles: [] });
    if (head === null || state === null) return null;
    const world = { ...state, day: dayOf(now()) };
    const items = page.extensions.map((extension) => presentItem(extension, world));
    return { items, next: page.next, total: page.total, revision: head.revision };
  });
}
