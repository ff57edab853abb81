import type { HistoryEntry } from "@naisen/api/history-entry";
import { useMessages } from "../lib/messages.tsx";
import { useReasons } from "../lib/reasons.ts";
import { useSiteName } from "../lib/use-readable.ts";
import { useWords } from "../lib/words.ts";
import type { Telling } from "./entry-told.ts";
import type { Naming } from "./record-differences.ts";
import { targetName } from "./target-names.ts";

/** Names for what stands in the records of an entry by its id. */
export function useEntryNaming(names: HistoryEntry["names"]): Naming {
  const { panel } = useMessages();
  const siteName = useSiteName();
  const known = new Map(names.map((target) => [target.id as string, targetName(target, panel.settings)]));
  return { words: panel, siteName, extensionName: (id) => known.get(id) ?? panel.settings.otherTarget };
}

/** What an entry is told with. */
export function useTelling(entry: HistoryEntry): Telling {
  const messages = useReasons();
  return { messages, words: useWords("history").entry, naming: useEntryNaming(entry.names) };
}
