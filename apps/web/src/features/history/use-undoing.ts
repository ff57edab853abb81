import type { Plan } from "@naisen/api/change-set";
import type { HistoryEntry } from "@naisen/api/history-entry";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useToast } from "../../components/toast.tsx";
import { newIdempotencyKey } from "../../lib/idempotency-key.ts";
import { useMessages } from "../../lib/messages.tsx";
import { SETTINGS } from "../../lib/reads.ts";
import { useWords } from "../../lib/words.ts";
import { applyUndo, undoPlanQuery } from "./api/history-queries.ts";

/** Why the last press of the button did not apply it. */
export type NotTaken = { readonly title: string; readonly remedy: string };

/** The plan that takes an entry back, and the way to apply it; an answer that never came is asked for again. */
export function useUndoing(entry: HistoryEntry, onDone: () => void) {
  const messages = useMessages();
  const { undo: words } = useWords("history");
  const { toast, waiting } = messages.panel;
  const show = useToast();
  const queries = useQueryClient();
  const planned = useQuery(undoPlanQuery(entry.id));
  const key = useRef(newIdempotencyKey());
  const [notTaken, setNotTaken] = useState<NotTaken | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: ({ plan, reason }: { plan: Plan; reason: string }) =>
      applyUndo(
        entry.id,
        { planDigest: plan.digest, ...(reason.trim() === "" ? {} : { reason }) },
        key.current,
      ),
    onSuccess: async (result) => {
      if (result.kind === "unreachable") {
        return setNotTaken({ title: waiting.unreachableTitle, remedy: waiting.unreachableRemedy });
      }
      key.current = newIdempotencyKey();
      if (result.kind === "answer") {
        const live =
          "appliedRevision" in result.answer && result.answer.appliedRevision >= result.answer.revision;
        show({ kind: live ? "ok" : "work", text: live ? words.undone : toast.undoAccepted });
        onDone();
        return queries.invalidateQueries({ queryKey: [SETTINGS] });
      }
      const { plan, title, detail } = result.problem;
      setNotTaken({ title, remedy: detail });
      if (plan !== undefined) queries.setQueryData(undoPlanQuery(entry.id).queryKey, plan);
    },
  });
  return { planned, notTaken, isPending, apply: (plan: Plan, reason: string) => mutate({ plan, reason }) };
}
