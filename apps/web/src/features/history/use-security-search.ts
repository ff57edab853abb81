import { getRouteApi } from "@tanstack/react-router";
import { dayIn } from "../../lib/days.ts";
import { spanOf } from "./days.ts";
import type { SecuritySearch } from "./security-search.ts";

const route = getRouteApi("/history/security");

/** What the address asks for, the question to the server that it is, and the way to ask for something else. */
export function useSecuritySearch() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = dayIn(Date.now());
  const { from, to } = spanOf(search, today);
  const { who, kind } = search;
  return {
    search,
    today,
    isFiltered: [search.days, who, kind].some((one) => one !== undefined),
    query: {
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...(who === undefined ? {} : { person: who }),
      ...(kind === undefined ? {} : { kind }),
    },
    change: (next: { readonly [Key in keyof SecuritySearch]?: SecuritySearch[Key] | undefined }) =>
      void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false }),
  };
}
