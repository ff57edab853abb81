import type { HistoryEntry } from "@naisen/api/history-entry";
import { Link } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { ChangeSetEntry } from "../../../components/change-set-entry.tsx";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";

interface EntryProps {
  entry: HistoryEntry;
  withDay?: boolean;
  onUndo: (entry: HistoryEntry) => void;
}

/** An entry with what can be done about it: taken back, looked at first, or mended where it holds an extension. */
export function UndoableEntry({ entry, withDay = false, onUndo }: EntryProps) {
  return (
    <ChangeSetEntry entry={entry} withDay={withDay} actions={<EntryAction entry={entry} onUndo={onUndo} />} />
  );
}

function EntryAction({ entry, onUndo }: EntryProps) {
  const { undo: words } = useWords("history");
  const { undo, turned, id } = entry;
  const mayUndo = useMay("undoChangeSet");
  const held = turned?.extensions.find(({ after }) => after === "HELD");
  if (held !== undefined) {
    return (
      <Link to="/extensions" search={{ open: held.number }} className="entry-link">
        {words.seeMend(held.number)}
      </Link>
    );
  }
  if (!mayUndo || (undo.state !== "AT_ONCE" && undo.state !== "AFTER_LOOKING")) return null;
  const looking = undo.state === "AFTER_LOOKING";
  return (
    <Button
      small
      {...(looking ? {} : { icon: "undo" as const })}
      aria-describedby={`entry-${id}`}
      onClick={() => onUndo(entry)}
    >
      {looking ? words.compare : words.take}
    </Button>
  );
}
