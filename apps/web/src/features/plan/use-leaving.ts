import type { ChangeToSend } from "@naisen/api/change-set";
import { useToast } from "../../components/toast.tsx";
import type { DraftContent, useDraft } from "../../lib/draft.ts";
import { useWords } from "../../lib/words.ts";
import { type PlanRow, withoutRows, withoutWishes } from "./plan-rows.ts";
import type { Reviewing } from "./use-reviewing.ts";
import type { ShownPlan } from "./use-shown-plan.ts";

/** Takes wishes out of the plan; whatever is taken out can be put back by the toast that says so. */
export function useLeaving(
  reviewing: Reviewing,
  draft: ReturnType<typeof useDraft>,
  shown: ShownPlan | null,
) {
  const words = useWords("plan");
  const show = useToast();
  const { changes, reason } = draft;

  function tell(text: string, before: DraftContent) {
    show({ kind: "ok", text, action: { label: words.putBack, run: () => void putBack(before) } });
  }
  async function putBack(before: DraftContent) {
    await draft.write(() => before);
    show({ kind: "ok", text: words.restored });
  }
  async function leave(text: string, change: (now: readonly ChangeToSend[]) => readonly ChangeToSend[]) {
    if (await reviewing.edit(change)) tell(text, { changes, reason });
  }

  return {
    /** Takes out what makes this row. */
    row: (row: PlanRow) =>
      leave(words.left(row.number), (now) => withoutRows(now, shown?.changes ?? now, [row])),
    /** Takes out the wishes at these places. */
    wishes: (places: readonly number[], of: string) =>
      leave(words.left(of), (now) => withoutWishes(now, shown?.changes ?? now, places)),
    /** Puts other changes in the place of what is there, as a mend does. */
    mend: (change: (now: readonly ChangeToSend[]) => readonly ChangeToSend[]) => reviewing.edit(change),
    /** Takes out everything. */
    discard: async () => {
      const before = { changes, reason };
      await draft.write(() => ({ changes: [], reason: "" }));
      tell(words.discard.done, before);
    },
  };
}

export type Leaving = ReturnType<typeof useLeaving>;
