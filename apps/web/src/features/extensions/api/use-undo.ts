import type { Answer } from "@naisen/api/endpoint";
import type { undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { useRouter } from "@tanstack/react-router";
import * as z from "zod/mini";
import { useUndoing } from "../../../components/use-undoing.ts";
import { openAs } from "../open-as.ts";
import { extensionsSearch } from "../search.ts";

/** Takes a change set back; where that gives the open extension its old number back, the drawer follows. */
export function useUndo(): (changeSetId: string) => void {
  const router = useRouter();
  return useUndoing(followNumber);

  async function followNumber(answer: Answer<typeof undoChangeSet>): Promise<void> {
    const { actions } = "plan" in answer ? answer.plan : answer;
    const { open } = z.parse(extensionsSearch, router.state.location.search);
    for (const action of actions) {
      if (action.kind !== "EXTENSION" || action.before === null || action.after === null) continue;
      const { number } = action.after;
      if (action.before.number === open && number !== open) await router.navigate(openAs(number));
    }
  }
}
