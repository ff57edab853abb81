import type { ChangeToSend } from "@naisen/api/change-set";
import { type Draft, getDraft, putDraft } from "@naisen/api/endpoints/person";
import { mergedChanges } from "@naisen/api/merged-changes";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, NotAnswered } from "./ask.ts";
import { callEndpoint } from "./call-endpoint.ts";

/** The changes that the signed-in person has collected: 変更計画. */
export const draftQuery = queryOptions({
  queryKey: ["draft"],
  queryFn: ({ signal }) => ask(getDraft, {}, signal),
  staleTime: 30_000,
});

const NOTHING: Draft = { changes: [], reason: "", version: 0 };

/** The draft, and the ways to write it. A write that another window was faster than throws NotAnswered (draft.stale). */
export function useDraft() {
  const query = useQuery(draftQuery);
  const queries = useQueryClient();
  const draft = query.data ?? NOTHING;

  async function write(next: { changes: readonly ChangeToSend[]; reason: string }): Promise<Draft> {
    const { version } = await queries.ensureQueryData(draftQuery);
    const result = await callEndpoint(putDraft, { body: { ...next, version } });
    if (result.kind === "answer") {
      queries.setQueryData(draftQuery.queryKey, result.answer);
      return result.answer;
    }
    if (result.kind === "problem" && result.problem.code === "draft.stale") {
      await queries.invalidateQueries({ queryKey: draftQuery.queryKey });
    }
    throw new NotAnswered(result.kind === "problem" ? result.problem : null);
  }

  return {
    query,
    changes: draft.changes,
    reason: draft.reason,
    /** Puts these changes and this reason in the place of what is there. */
    write,
    /** Adds changes to what is there; a later wish for the same thing takes the place of the earlier one. */
    add: async (changes: readonly ChangeToSend[]) => {
      const now = await queries.ensureQueryData(draftQuery);
      return write({ changes: mergedChanges(now.changes, changes), reason: now.reason });
    },
  };
}
