import { listChangeSets } from "@naisen/api/endpoints/change-sets";
import { getNetworkOverview, getOverview } from "@naisen/api/endpoints/overview";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { SETTINGS } from "../../../lib/reads.ts";

/** So many of the last changes are shown. */
const MOST_RECENT = "6";
/** The network's state is asked again so often, in milliseconds, while the page is looked at. */
const ASK_NETWORK_EVERY = 10_000;

/** How the company's extensions stand, and what needs doing. */
export const overviewQuery = queryOptions({
  queryKey: [SETTINGS, "overview"],
  queryFn: ({ signal }) => ask(getOverview, {}, signal),
});

/** The network at a glance. */
export const networkQuery = queryOptions({
  queryKey: ["network-overview"],
  queryFn: ({ signal }) => ask(getNetworkOverview, {}, signal),
  refetchInterval: ASK_NETWORK_EVERY,
});

/** The last changes. */
export const recentQuery = queryOptions({
  queryKey: [SETTINGS, "recent-changes"],
  queryFn: ({ signal }) => ask(listChangeSets, { query: { limit: MOST_RECENT } }, signal),
});
