import type { Preferences } from "@naisen/api/preferences";
import { useState } from "react";
import { useToast } from "../../components/toast.tsx";
import { NotAnswered } from "../../lib/ask.ts";
import { useLeave } from "../../lib/leave.ts";
import { usePanel } from "../../lib/messages.tsx";
import { usePreferences } from "../../lib/preferences.ts";
import { useWords } from "../../lib/words.ts";

/**
 * The person's preferences, and the way to change them: what was chosen shows in the same moment, what cannot be kept
 * is told in a toast. A language comes with the page, so another one loads it again; whoever has typed something is
 * asked first, by the browser.
 */
export function usePrefer() {
  const panel = usePanel();
  const words = useWords("person");
  const { preferences, prefer } = usePreferences();
  const show = useToast();
  const leave = useLeave();
  const [chosen, setChosen] = useState<Partial<Preferences>>({});

  async function preferTold(some: Partial<Preferences>): Promise<boolean> {
    setChosen(some);
    try {
      await prefer(some);
    } catch (error) {
      const problem = error instanceof NotAnswered ? error.problem : null;
      const reason = problem === null ? panel.waiting.unreachableTitle : problem.detail;
      show({ kind: "error", text: words.notKept(reason) });
      return false;
    } finally {
      setChosen({});
    }
    if (some.language !== undefined) leave(window.location.pathname + window.location.search);
    return true;
  }
  return { preferences: { ...preferences, ...chosen }, prefer: preferTold };
}
