import { getRouteApi } from "@tanstack/react-router";
import { dayIn } from "../../lib/days.ts";
import { spanOf } from "./days.ts";
import type { HistorySearch } from "./search.ts";

const route = getRouteApi("/history");

/** What the address asks for, and the way to ask for something else: what is given goes into it, what is not stays. */
export function useHistorySearch() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = dayIn(Date.now());
  const span = spanOf(search, today);
  const isFiltered = [search.days, search.who, search.door, search.q].some((one) => one !== undefined);
  return {
    search,
    today,
    span,
    isFiltered,
    change: (next: { readonly [Key in keyof HistorySearch]?: HistorySearch[Key] | undefined }) =>
      void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false }),
  };
}

/** The question to the server that an address asks. */
export function listQueryOf({ who, door, q }: HistorySearch, { from, to }: ReturnType<typeof spanOf>) {
  return {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(who === undefined ? {} : { actor: who }),
    ...(door === undefined ? {} : { door }),
    ...(q === undefined ? {} : { q }),
  };
}
