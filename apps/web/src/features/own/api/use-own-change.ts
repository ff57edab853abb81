import type { ChangeSetToSend, ChangeToSend, Plan, Violation } from "@naisen/api/change-set";
import { applyChanges, undoChangeSet } from "@naisen/api/endpoints/change-sets";
import type { Problem } from "@naisen/api/problem";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useToast } from "../../../components/toast.tsx";
import { type CallResult, callEndpoint } from "../../../lib/call-endpoint.ts";
import { newIdempotencyKey } from "../../../lib/idempotency-key.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { SETTINGS } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { ownPlanQuery } from "./own-plan-query.ts";

/** What came of a press. */
export type Outcome =
  | { readonly kind: "APPLIED" }
  | { readonly kind: "REFUSED"; readonly violations: readonly Violation[] }
  | { readonly kind: "STALE" }
  | { readonly kind: "FAILED"; readonly text: string };

interface Sent {
  readonly body: ChangeSetToSend;
  readonly key: string;
}

/**
 * Applies a change of one's own and says so, with the way back. With a plan it holds only as long as that is what would
 * happen; without one it is applied as it is. The same wish after an answer that never came is sent with the same key.
 */
export function useOwnChange() {
  const panel = usePanel();
  const words = useWords("own");
  const show = useToast();
  const queries = useQueryClient();
  const undo = useOwnUndo();
  const sent = useRef<Sent | null>(null);
  const busy = useRef(false);
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ body, key }: Sent) => callEndpoint(applyChanges, { body }, { idempotencyKey: key }),
  });

  async function apply(changes: readonly ChangeToSend[], plan: Plan | null, done?: string) {
    if (busy.current) return null;
    busy.current = true;
    const result = await mutateAsync(wishOf(changes, plan)).finally(() => {
      busy.current = false;
    });
    if (result.kind !== "unreachable") sent.current = null;
    return told(result, changes, done);
  }

  function wishOf(changes: readonly ChangeToSend[], plan: Plan | null): Sent {
    const shown = plan === null ? {} : { planDigest: plan.digest, baseRevision: plan.baseRevision };
    const body = { changes: [...changes], ...shown };
    const known = sent.current;
    const isSame = known !== null && JSON.stringify(known.body) === JSON.stringify(body);
    const wish = isSame ? known : { body, key: newIdempotencyKey() };
    sent.current = wish;
    return wish;
  }

  async function told(
    result: CallResult<typeof applyChanges>,
    changes: readonly ChangeToSend[],
    done: string = words.applied,
  ): Promise<Outcome> {
    if (result.kind === "unreachable") return { kind: "FAILED", text: panel.waiting.unreachableTitle };
    if (result.kind === "problem") return refused(result.problem, changes);
    const { id, revision, appliedRevision } = result.answer;
    const isLive = appliedRevision >= revision;
    show({
      kind: isLive ? "ok" : "work",
      text: isLive ? done : words.accepted,
      action: { label: panel.toast.undo, run: () => undo(id) },
    });
    await queries.invalidateQueries({ queryKey: [SETTINGS] });
    return { kind: "APPLIED" };
  }

  function refused(
    { code, title, violations = [], plan }: Problem,
    changes: readonly ChangeToSend[],
  ): Outcome {
    if (code === "change-set.refused") return { kind: "REFUSED", violations };
    if (code !== "change-set.stale") return { kind: "FAILED", text: title };
    if (plan !== undefined) queries.setQueryData(ownPlanQuery(changes).queryKey, plan);
    return { kind: "STALE" };
  }

  return { apply, isPending };
}

/** Takes a change set of one's own back; where the answer never came, the toast offers the same wish again. */
function useOwnUndo(): (id: string) => void {
  const panel = usePanel();
  const { toast, waiting } = panel;
  const show = useToast();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ id, key }: { id: string; key: string }) =>
      callEndpoint(undoChangeSet, { params: { id }, body: {} }, { idempotencyKey: key }),
    onMutate: () => show({ kind: "work", text: toast.undoing }),
    onSuccess: async (result, wish) => {
      if (result.kind === "answer") {
        show({ kind: "ok", text: toast.undone });
        await queries.invalidateQueries({ queryKey: [SETTINGS] });
        return;
      }
      const isLost = result.kind === "unreachable";
      const reason = isLost ? waiting.unreachableTitle : result.problem.title;
      show({
        kind: "error",
        text: toast.notUndone(reason),
        ...(isLost ? { action: { label: waiting.again, run: () => mutate(wish) } } : {}),
      });
    },
  });
  return (id) => mutate({ id, key: newIdempotencyKey() });
}
