import type { Preferences } from "@naisen/api/preferences";
import { useToast } from "../../components/toast.tsx";
import { NotAnswered } from "../../lib/ask.ts";
import { usePanel } from "../../lib/messages.tsx";
import { usePreferences } from "../../lib/preferences.ts";

/** How the list looks for this person. A change shows at once; one that cannot be kept is taken back and told. */
export function useListLook() {
  const panel = usePanel();
  const { preferences, prefer } = usePreferences();
  const show = useToast();

  async function change(some: Partial<Preferences>): Promise<boolean> {
    try {
      await prefer(some);
      return true;
    } catch (error) {
      const problem = error instanceof NotAnswered ? error.problem : null;
      const text = problem === null ? panel.waiting.unreachableTitle : problem.title;
      show({ kind: "error", text });
      return false;
    }
  }
  return { preferences, change };
}
