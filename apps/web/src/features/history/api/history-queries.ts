import type { Request } from "@naisen/api/endpoint";
import {
  getChangeSet,
  listChangeSets,
  summarizeChangeSets,
  undoChangeSet,
} from "@naisen/api/endpoints/change-sets";
import { getExtensionAsOf } from "@naisen/api/endpoints/extension-as-of";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { ask, NotAnswered } from "../../../lib/ask.ts";
import { callEndpoint } from "../../../lib/call-endpoint.ts";
import { SETTINGS } from "../../../lib/reads.ts";

const PAGE = "30";

type ListQuery = NonNullable<Request<typeof listChangeSets>["query"]>;

/** Entries of the log, page after page, newest first. */
export function historyQuery(query: ListQuery) {
  return infiniteQueryOptions({
    queryKey: [SETTINGS, "history", query],
    queryFn: ({ pageParam, signal }) =>
      ask(
        listChangeSets,
        { query: { ...query, limit: PAGE, ...(pageParam === null ? {} : { before: String(pageParam) }) } },
        signal,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** One entry by itself. */
export function entryQuery(id: string) {
  return queryOptions({
    queryKey: [SETTINGS, "history-entry", id],
    queryFn: ({ signal }) => ask(getChangeSet, { params: { id }, query: { outline: "true" } }, signal),
  });
}

/** How much was changed on each day, and who there is. */
export function summaryQuery(query: NonNullable<Request<typeof summarizeChangeSets>["query"]>) {
  return queryOptions({
    queryKey: [SETTINGS, "history-summary", query],
    queryFn: ({ signal }) => ask(summarizeChangeSets, { query }, signal),
  });
}

/** An extension as it was at the end of a day. */
export function asOfQuery(number: string, day: string) {
  return queryOptions({
    queryKey: [SETTINGS, "as-of", number, day],
    queryFn: ({ signal }) => ask(getExtensionAsOf, { params: { number }, query: { day } }, signal),
  });
}

/**
 * What taking an entry back would do. A question, though it is posted. What is shown is what will be sent, so it is
 * never asked anew behind somebody's back.
 */
export function undoPlanQuery(id: string) {
  return queryOptions({
    queryKey: ["undo-plan", id],
    queryFn: async ({ signal }) => {
      const answer = await ask(
        undoChangeSet,
        { params: { id }, query: { preview: "true" }, body: {} },
        signal,
      );
      if ("plan" in answer) throw new NotAnswered(null);
      return answer;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Takes an entry back by the plan that was shown. */
export function applyUndo(id: string, body: { reason?: string; planDigest: string }, key: string) {
  return callEndpoint(undoChangeSet, { params: { id }, body }, { idempotencyKey: key });
}
