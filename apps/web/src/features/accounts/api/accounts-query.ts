import { listAccounts } from "@naisen/api/endpoints/accounts";
import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";

/** Queries below this key show accounts. */
export const ACCOUNTS = "accounts";

/** The accounts that a search finds, page after page. */
export function accountsQuery(q: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [ACCOUNTS, q ?? ""],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...(q === undefined ? {} : { q }),
        ...(pageParam === null ? {} : { after: pageParam }),
      };
      return ask(listAccounts, { query }, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
