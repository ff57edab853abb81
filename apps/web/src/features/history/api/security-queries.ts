import type { Request } from "@naisen/api/endpoint";
import { listSecurityEvents } from "@naisen/api/endpoints/security-log";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";

const PAGE = "50";

type ListQuery = NonNullable<Request<typeof listSecurityEvents>["query"]>;

/** Events of the security log, page after page, newest first. */
export function securityEventsQuery(query: ListQuery) {
  return infiniteQueryOptions({
    queryKey: ["security-events", query],
    queryFn: ({ pageParam, signal }) =>
      ask(
        listSecurityEvents,
        { query: { ...query, limit: PAGE, ...(pageParam === null ? {} : { before: String(pageParam) }) } },
        signal,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}
