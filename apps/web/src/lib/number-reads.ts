import type { Request } from "@naisen/api/endpoint";
import { findFreeNumbers, getNumberMap, getNumberPlan } from "@naisen/api/endpoints/numbers";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { SETTINGS } from "./reads.ts";

/** Numbers in use and free: those around a number, or without one the hundreds that are used most. */
export function numberMapQuery(query: NonNullable<Request<typeof getNumberMap>["query"]> = {}) {
  return queryOptions({
    queryKey: [SETTINGS, "number-map", query],
    queryFn: ({ signal }) => ask(getNumberMap, { query }, signal),
  });
}

/** What numbers and kinds extensions of the company may have, and where numbers are in use. */
export const numberPlanQuery = queryOptions({
  queryKey: [SETTINGS, "number-plan"],
  queryFn: ({ signal }) => ask(getNumberPlan, {}, signal),
});

/** Free numbers near one, or so many in a row. */
export function freeNumbersQuery(query: NonNullable<Request<typeof findFreeNumbers>["query"]>) {
  return queryOptions({
    queryKey: [SETTINGS, "free-numbers", query],
    queryFn: ({ signal }) => ask(findFreeNumbers, { query }, signal),
  });
}
