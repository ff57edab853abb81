import type { ChangeToSend } from "@naisen/api/change-set";
import { planChanges } from "@naisen/api/endpoints/change-sets";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { SETTINGS } from "../../../lib/reads.ts";

/** What changes would do. A question, though it is posted: it changes nothing. */
export function planQuery(changes: readonly ChangeToSend[]) {
  return queryOptions({
    queryKey: [SETTINGS, "plan", changes],
    queryFn: ({ signal }) => ask(planChanges, { body: { changes: [...changes] } }, signal),
    enabled: changes.length > 0,
    staleTime: 10_000,
    gcTime: 30_000,
  });
}
