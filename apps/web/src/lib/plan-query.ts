import type { ChangeToSend } from "@naisen/api/change-set";
import { planChanges } from "@naisen/api/endpoints/change-sets";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { SETTINGS } from "./reads.ts";

/** All plans. */
export const PLANS = [SETTINGS, "plan"] as const;

/**
 * What changes would do. A question, though it is posted: it changes nothing. What is shown is what will be sent, so
 * it is never asked anew behind somebody's back, however old it is: the server tells whether it still holds.
 */
export function planQuery(changes: readonly ChangeToSend[]) {
  return queryOptions({
    queryKey: [...PLANS, changes],
    queryFn: ({ signal }) => ask(planChanges, { body: { changes: [...changes] } }, signal),
    enabled: changes.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
