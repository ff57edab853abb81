import { undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { violationText } from "@naisen/messages/speak";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import * as z from "zod/mini";
import { useToast } from "../../../components/toast.tsx";
import { type CallResult, callEndpoint } from "../../../lib/call-endpoint.ts";
import { newIdempotencyKey } from "../../../lib/idempotency-key.ts";
import { useMessages } from "../../../lib/messages.tsx";
import { readableParams } from "../../../lib/phones.ts";
import { SETTINGS } from "../../../lib/reads.ts";
import { openAs } from "../open-as.ts";
import { extensionsSearch } from "../search.ts";

type Told = CallResult<typeof undoChangeSet>;

interface Wish {
  readonly id: string;
  readonly key: string;
}

/** Takes a change set back and says so; where the answer never came, the toast offers the same wish again. */
export function useUndo(): (changeSetId: string) => void {
  const messages = useMessages();
  const { toast, waiting } = messages.panel;
  const show = useToast();
  const queries = useQueryClient();
  const router = useRouter();
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
        await followNumber(result);
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

  /** Where the undo gives the open extension its old number back the drawer follows; where it takes it away, it closes. */
  async function followNumber({ answer }: Extract<Told, { kind: "answer" }>): Promise<void> {
    const { actions } = "plan" in answer ? answer.plan : answer;
    const { open } = z.parse(extensionsSearch, router.state.location.search);
    for (const action of actions) {
      if (action.kind !== "EXTENSION" || action.before?.number !== open) continue;
      const number = action.after?.number;
      if (number !== open) await router.navigate(openAs(number));
    }
  }

  function reasonOf(result: Exclude<Told, { kind: "answer" }>): string {
    if (result.kind === "unreachable") return waiting.unreachableTitle;
    const { violations = [], code } = result.problem;
    const titles = violations.map(
      (one) => violationText(messages, one.code, readableParams(one.params)).title,
    );
    return titles.length > 0 ? `${titles.join("。")}。` : messages.problems[code].title;
  }

  return (id) => mutate({ id, key: newIdempotencyKey() });
}

function isLive(result: Extract<Told, { kind: "answer" }>): boolean {
  return "appliedRevision" in result.answer && result.answer.appliedRevision >= result.answer.revision;
}
