import type { ChangeToSend } from "@naisen/api/change-set";
import { planChanges } from "@naisen/api/endpoints/change-sets";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { SETTINGS } from "../../../lib/reads.ts";

/** What changes of one's own would do. What is shown is what will be sent, so it is never asked anew by itself. */
export function ownPlanQuery(changes: readonly ChangeToSend[]) {
  return queryOptions({
    queryKey: [SETTINGS, "own-plan", changes],
    queryFn: ({ signal }) => ask(planChanges, { body: { changes: [...changes] } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
