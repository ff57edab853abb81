import type { HistoryEntry } from "@naisen/api/history-entry";
import type { MouseEvent } from "react";
import { Button } from "../../../components/button.tsx";
import { EntryStatus } from "../../../components/change-set-entry.tsx";
import { EntryRows } from "../../../components/entry-rows.tsx";
import { toldOf } from "../../../components/entry-told.ts";
import { useTelling } from "../../../components/use-telling.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import { useUndo } from "../../../lib/use-undo.ts";
import { useWords } from "../../../lib/words.ts";
import { EntryLink } from "./entry-link.tsx";
import { ExtensionLink } from "./extension-link.tsx";
import { StateLink } from "./state-link.tsx";

/** So many lines of what was changed stand in a row; beyond them its title says it. */
const MOST_LINES = 2;

/** One of the last changes: when, who, what it was and is, and what can be done about it. */
export function RecentRow({ entry }: { entry: HistoryEntry }) {
  const panel = usePanel();
  return (
    <tr>
      <td className="recent-at">
        <time dateTime={entry.at}>{panel.when(entry.at)}</time>
      </td>
      <td className="recent-who">
        <Who entry={entry} />
      </td>
      <td className="home-wide">
        <What entry={entry} />
      </td>
      <td>
        <EntryStatus entry={entry} />
      </td>
      <td className="home-act">
        <Act entry={entry} />
      </td>
    </tr>
  );
}

function Who({ entry: { door, facts, actor, actorName } }: { entry: HistoryEntry }) {
  const { recent } = useWords("home");
  const { entry: words } = useWords("history");
  if (door === "DAY") return recent.automatic(words.byDay);
  if (facts) return words.byContract;
  return actor.role === "USER" ? recent.self(actorName) : actorName;
}

function What({ entry }: { entry: HistoryEntry }) {
  const { title, rows, notShown } = toldOf(entry, useTelling(entry));
  if (rows.length === 0 || rows.length > MOST_LINES || notShown > 0) return title;
  return <EntryRows rows={rows} />;
}

function Act({ entry }: { entry: HistoryEntry }) {
  const { recent } = useWords("home");
  const { when } = usePanel();
  const at = when(entry.at);
  const held = entry.turned?.extensions.filter(({ after }) => after === "HELD") ?? [];
  const mayUndo = useMay("undoChangeSet");
  if (held.length > 0) return <HeldLink numbers={held.map(({ number }) => number)} at={at} />;
  if (!mayUndo) return null;
  switch (entry.undo.state) {
    case "AT_ONCE":
      return isOne(entry) ? (
        <UndoButton id={entry.id} at={at} />
      ) : (
        <EntryLink id={entry.id} label={recent.undoManyOf(at)}>
          {recent.undoMany}
        </EntryLink>
      );
    case "AFTER_LOOKING":
      return (
        <EntryLink id={entry.id} label={recent.lookOf(at)}>
          {recent.look}
        </EntryLink>
      );
    default:
      return null;
  }
}

/** What one record was is told in its row, so that it is undone at once; of more it is looked at first. */
function isOne({ totals: { added, changed, removed } }: HistoryEntry): boolean {
  return added + changed + removed === 1;
}

function UndoButton({ id, at }: { id: string; at: string }) {
  const { recent } = useWords("home");
  const undo = useUndo();
  const press = (event: MouseEvent<HTMLElement>) => {
    undo(id);
    // The button goes when it is done: the focus waits at the heading.
    event.currentTarget.closest("section")?.querySelector("h2")?.focus();
  };
  return (
    <Button look="link" onClick={press} aria-label={recent.undoOf(at)}>
      {recent.undo}
    </Button>
  );
}

function HeldLink({ numbers, at }: { numbers: readonly string[]; at: string }) {
  const { recent } = useWords("home");
  const [number] = numbers;
  const words = (
    <>
      <span aria-hidden="true">{recent.mend}</span>
      <span className="visually-hidden">{recent.mendOf(at)}</span>
    </>
  );
  if (number !== undefined && numbers.length === 1) {
    return <ExtensionLink number={number}>{words}</ExtensionLink>;
  }
  return <StateLink state="HELD">{words}</StateLink>;
}
