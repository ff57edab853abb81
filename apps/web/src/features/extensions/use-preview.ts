import type { ChangeToSend, Plan } from "@naisen/api/change-set";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { planQuery } from "../../lib/plan-query.ts";
import { extensionQuery } from "../../lib/reads.ts";
import { useDebounced } from "../../lib/use-debounced.ts";
import type { Editing } from "./use-editing.ts";

const PAUSE_MS = 250;
const NO_CHANGES: readonly ChangeToSend[] = [];

/** What the changes typed so far would do, asked for when the typing pauses. */
export interface Preview {
  readonly state: "NOTHING" | "INCOMPLETE" | "CHECKING" | "READY" | "FAILED";
  /** The last plan that came, and the changes that it is of; while CHECKING it is the one before. */
  readonly plan: Plan | null;
  readonly planned: readonly ChangeToSend[];
  readonly error: unknown;
  readonly again: () => void;
}

/** Changes that are typed, over what they stand on; null where they cannot be read. */
type Previewed = Pick<Editing, "changes"> & {
  readonly base: { readonly revision: number; readonly number: string };
};

type Settled = Pick<Preview, "plan" | "planned">;

/** Follows the form with a plan. A plan of a newer revision also has the extension read again. */
export function usePreview({ base, changes }: Previewed): Preview {
  const wanted = changes ?? NO_CHANGES;
  const asked = useDebounced(wanted, PAUSE_MS);
  const query = useQuery({ ...planQuery(asked), placeholderData: keepPreviousData });
  const isCurrent = JSON.stringify(asked) === JSON.stringify(wanted) && !query.isPlaceholderData;
  const [settled, setSettled] = useState<Settled>({ plan: null, planned: NO_CHANGES });
  if (isCurrent && query.data !== undefined && query.data !== settled.plan) {
    setSettled({ plan: query.data, planned: asked });
  }
  const queries = useQueryClient();
  const newer = isCurrent && query.data !== undefined && query.data.baseRevision > base.revision;
  useEffect(() => {
    if (newer) void queries.invalidateQueries({ queryKey: extensionQuery(base.number).queryKey });
  }, [newer, queries, base.number]);

  return {
    state: stateOf(changes, isCurrent, query),
    ...settled,
    error: query.error,
    again: () => void query.refetch(),
  };
}

function stateOf(
  changes: readonly ChangeToSend[] | null,
  isCurrent: boolean,
  query: { readonly isError: boolean; readonly data: Plan | undefined },
): Preview["state"] {
  if (changes === null) return "INCOMPLETE";
  if (changes.length === 0) return "NOTHING";
  if (isCurrent && query.isError) return "FAILED";
  return isCurrent && query.data !== undefined ? "READY" : "CHECKING";
}
