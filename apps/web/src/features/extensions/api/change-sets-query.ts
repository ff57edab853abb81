import { listChangeSets } from "@naisen/api/endpoints/change-sets";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { SETTINGS } from "../../../lib/reads.ts";

const PAGE = "20";

/** The change sets that touched an extension, newest first, a page at a time. */
export function changeSetsQuery(extension: string) {
  return infiniteQueryOptions({
    queryKey: [SETTINGS, "change-sets", extension],
    queryFn: ({ signal, pageParam }) =>
      ask(
        listChangeSets,
        { query: { extension, limit: PAGE, ...(pageParam === null ? {} : { before: String(pageParam) }) } },
        signal,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}
