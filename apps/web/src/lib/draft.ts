import type { ChangeToSend } from "@naisen/api/change-set";
import { type Draft, getDraft, putDraft } from "@naisen/api/endpoints/person";
import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, NotAnswered } from "./ask.ts";
import { callEndpoint } from "./call-endpoint.ts";
import { useMay } from "./reads.ts";

/** The changes that the signed-in person has collected: 変更計画. */
const draftQuery = queryOptions({
  queryKey: ["draft"],
  queryFn: ({ signal }) => ask(getDraft, {}, signal),
  staleTime: 30_000,
});

const NOTHING: Draft = { changes: [], reason: "", version: 0 };

/** What a person writes into the draft; the version is counted here. */
export type DraftContent = { readonly changes: readonly ChangeToSend[]; readonly reason: string };

/** The writes of each panel, one after the other, so that two quick ones do not get in each other's way. */
const turns = new WeakMap<QueryClient, Promise<unknown>>();

/** The draft, and the ways to write it. A write that another window was faster than throws NotAnswered (draft.stale). */
export function useDraft() {
  const query = useQuery({ ...draftQuery, enabled: useMay("getDraft") });
  const queries = useQueryClient();
  const draft = query.data ?? NOTHING;

  function write(next: (now: Draft) => DraftContent): Promise<Draft> {
    const before = turns.get(queries) ?? Promise.resolve();
    const turn = before.then(async () => {
      const now = await queries.ensureQueryData(draftQuery);
      return put(queries, { ...next(now), version: now.version });
    });
    turns.set(
      queries,
      turn.catch(() => undefined),
    );
    return turn;
  }

  return {
    query,
    changes: draft.changes,
    reason: draft.reason,
    /** Puts what is made of what is there in its place. */
    write,
    /** Adds changes to what is there; a later wish for the same thing takes the place of the earlier one. */
    add: async (changes: readonly ChangeToSend[]) => {
      const { mergedChanges } = await loadMerging();
      return write((now) => ({ changes: mergedChanges(now.changes, changes), reason: now.reason }));
    },
  };
}

/** How changes are merged is fetched with the first of them, for the badge of every page counts them only. */
async function loadMerging() {
  try {
    return await import("@naisen/api/merged-changes");
  } catch {
    throw new NotAnswered(null);
  }
}

async function put(queries: QueryClient, { changes, reason, version }: DraftContent & { version: number }) {
  const result = await callEndpoint(putDraft, { body: { changes: [...changes], reason, version } });
  if (result.kind === "answer") {
    queries.setQueryData(draftQuery.queryKey, result.answer);
    return result.answer;
  }
  if (result.kind === "problem" && result.problem.code === "draft.stale") {
    await queries.invalidateQueries({ queryKey: draftQuery.queryKey });
  }
  throw new NotAnswered(result.kind === "problem" ? result.problem : null);
}
