import { putPreferences } from "@naisen/api/endpoints/person";
import { PREFERENCES_AT_FIRST, type Preferences } from "@naisen/api/preferences";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { NotAnswered } from "./ask.ts";
import { callEndpoint } from "./call-endpoint.ts";
import { meQuery } from "./reads.ts";

/** How the signed-in person wants the panel to look. A change shows at once; where it cannot be kept it throws NotAnswered. */
export function usePreferences() {
  const me = useQuery(meQuery).data;
  const queries = useQueryClient();
  const preferences = me?.preferences ?? PREFERENCES_AT_FIRST;

  async function prefer(some: Partial<Preferences>): Promise<void> {
    const body = { ...preferences, ...some };
    queries.setQueryData(meQuery.queryKey, (now) => now && { ...now, preferences: body });
    const result = await callEndpoint(putPreferences, { body });
    if (result.kind === "answer") return;
    await queries.invalidateQueries({ queryKey: meQuery.queryKey });
    throw new NotAnswered(result.kind === "problem" ? result.problem : null);
  }

  return { preferences, prefer };
}
