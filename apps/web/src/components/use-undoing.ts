import { undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { violationText } from "@naisen/messages/speak";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type CallResult, callEndpoint } from "../lib/call-endpoint.ts";
import { newIdempotencyKey } from "../lib/idempotency-key.ts";
import { useMessages } from "../lib/messages.tsx";
import { readableParams } from "../lib/phones.ts";
import { SETTINGS } from "../lib/reads.ts";
import { useToast } from "./toast.tsx";

type Told = CallResult<typeof undoChangeSet>;
type Answered = Extract<Told, { kind: "answer" }>;

interface Wish {
  readonly id: string;
  readonly key: string;
}

/**
 * Takes a change set back and says so; where the answer never came, the toast offers the same wish again. `onUndone` is
 * done before what was shown is read anew.
 */
export function useUndoing(
  onUndone?: (answer: Answered["answer"]) => Promise<void>,
): (changeSetId: string) => void {
  const messages = useMessages();
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
        await onUndone?.(result.answer);
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

  function reasonOf(result: Exclude<Told, Answered>): string {
    if (result.kind === "unreachable") return waiting.unreachableTitle;
    const { violations = [], code } = result.problem;
    const titles = violations.map(
      (one) => violationText(messages, one.code, readableParams(one.params)).title,
    );
    return titles.length > 0 ? `${titles.join("。")}。` : messages.problems[code].title;
  }

  return (id) => mutate({ id, key: newIdempotencyKey() });
}

function isLive({ answer }: Answered): boolean {
  return "appliedRevision" in answer && answer.appliedRevision >= answer.revision;
}
