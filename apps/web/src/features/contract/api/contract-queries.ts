import type { Request } from "@naisen/api/endpoint";
import { getContract, listMobileLines } from "@naisen/api/endpoints/contract";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { SETTINGS } from "../../../lib/reads.ts";

const PAGE = "30";

/** The base contract, and what is counted of its lines; which of them carry an extension is a setting. */
export const contractQuery = queryOptions({
  queryKey: [SETTINGS, "contract"],
  queryFn: ({ signal }) => ask(getContract, {}, signal),
});

/** Mobile lines, page after page, by number. */
export function linesQuery(query: NonNullable<Request<typeof listMobileLines>["query"]>) {
  return infiniteQueryOptions({
    queryKey: [SETTINGS, "mobile-lines", query],
    queryFn: ({ pageParam, signal }) =>
      ask(
        listMobileLines,
        { query: { ...query, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) } },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }): string | null => next,
  });
}
