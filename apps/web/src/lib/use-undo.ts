import type { Plan } from "@naisen/api/change-set";
import { undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { violationText } from "@naisen/messages/speak";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "../components/toast.tsx";
import { type CallResult, callEndpoint } from "./call-endpoint.ts";
import { newIdempotencyKey } from "./idempotency-key.ts";
import { readableParams } from "./phones.ts";
import { SETTINGS } from "./reads.ts";
import { useReasons } from "./reasons.ts";

type Told = CallResult<typeof undoChangeSet>;

interface Wish {
  readonly id: string;
  readonly key: string;
}

/**
 * Takes a change set back and says so; where the answer never came, the toast offers the same wish again. `follow` is
 * told what was taken back before everything is read anew.
 */
export function useUndo(
  follow: (undone: Plan) => Promise<void> | void = () => {},
): (changeSetId: string) => void {
  const messages = useReasons();
  const { toast, waiting } = messages.panel;
  const show = useToast();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ id, key }: Wish) =>
      callEndpoint(undoChangeSet, { params: { id }, body: {} }, { idempotencyKey: key }),
    onMutate: () => show({ kind: "work", text: toast.undoing }),
    onSuccess: async (result, wish) => {
      if (result.kind === "answer") {
        show({
          kind: isLive(result) ? "ok" : "work",
          text: isLive(result) ? toast.undone : toast.undoAccepted,
        });
        await follow("plan" in result.answer ? result.answer.plan : result.answer);
        await queries.invalidateQueries({ queryKey: [SETTINGS] });
        return;
      }
      show({
        kind: "error",
        text: toast.notUndone(reasonOf(result)),
        ...(result.kind === "unreachable"
          ? { action: { label: waiting.again, run: () => mutate(wish) } }
          : {}),
      });
    },
  });

  function reasonOf(result: Exclude<Told, { kind: "answer" }>): string {
    if (result.kind === "unreachable") return waiting.unreachableTitle;
    const { violations = [], title } = result.problem;
    const titles = violations.map(
      (one) => violationText(messages, one.code, readableParams(one.params)).title,
    );
    return titles.length > 0 ? messages.panel.marks.titles(titles) : title;
  }

  return (id) => mutate({ id, key: newIdempotencyKey() });
}

function isLive(result: Extract<Told, { kind: "answer" }>): boolean {
  return "appliedRevision" in result.answer && result.answer.appliedRevision >= result.answer.revision;
}
