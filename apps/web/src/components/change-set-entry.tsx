import type { HistoryEntry } from "@naisen/api/history-entry";
import { type ReactNode, useId } from "react";
import { usePanel } from "../lib/messages.tsx";
import { useWords } from "../lib/words.ts";
import { EntryRest, useWholeEntry } from "./entry-rest.tsx";
import { EntryRows } from "./entry-rows.tsx";
import { toldOf } from "./entry-told.ts";
import { Status } from "./status.tsx";
import { useTelling } from "./use-telling.ts";
import "../styles/entry.css";

interface EntryProps {
  entry: HistoryEntry;
  /** Where entries of several days stand without a heading for each: the time says its day too. */
  withDay?: boolean;
  /** What can be done with it. */
  actions?: ReactNode;
}

/** One entry of the log, in a list of the class "entries": when, what, who and why, by which door, before and after, and whether it can be taken back. */
export function ChangeSetEntry({ entry, withDay = false, actions }: EntryProps) {
  const panel = usePanel();
  const words = useWords("history");
  const { known, rest } = useWholeEntry(entry);
  const { title, rows, notShown } = toldOf(known, useTelling(known));
  const id = useId();
  const automatic = entry.facts || entry.door === "DAY";
  return (
    <article
      id={`entry-${entry.id}`}
      className={automatic ? "entry entry-automatic" : "entry"}
      aria-labelledby={id}
      tabIndex={-1}
    >
      <time dateTime={entry.at}>{withDay ? panel.when(entry.at) : words.time(entry.at)}</time>
      <div className="entry-body">
        <div className="entry-head">
          <h3 id={id}>{title}</h3>
          <EntryStatus entry={entry} />
          <span className="spacer" />
          {actions}
        </div>
        <EntryActor entry={entry} />
        <EntryRows rows={rows} />
        {notShown > 0 ? <EntryRest count={notShown} rest={rest} /> : null}
        <EntryNote entry={entry} hasRows={rows.length > 0} />
      </div>
    </article>
  );
}

/** What became of an entry: it stands, it holds extensions, or it was taken back. */
export function EntryStatus({ entry: { undo, totals, turned } }: { entry: HistoryEntry }) {
  const { entry: words } = useWords("history");
  if (undo.state === "UNDONE") return <Status kind="none">{words.takenBack}</Status>;
  const held = turned?.extensions.filter(({ after }) => after === "HELD").length ?? 0;
  if (held > 0) {
    const all = held === turned?.extensions.length;
    return <Status kind="held">{words.held(all ? totals.turned : held)}</Status>;
  }
  const count = totals.added + totals.changed + totals.removed + totals.turned;
  return count === 0 ? null : <Status kind="live">{words.applied(count)}</Status>;
}

function EntryActor({ entry }: { entry: HistoryEntry }) {
  const { entry: words } = useWords("history");
  const { door, actor, actorName, actorExtension, reason, facts } = entry;
  const who = door === "DAY" ? words.byDay : facts ? words.byContract : actorName;
  const role =
    door === "DAY" || facts
      ? words.automatic
      : actor.role === "USER"
        ? words.self(actorExtension)
        : (words.roles[actor.role] ?? actor.role);
  return (
    <p className="entry-who">
      <span>{who}</span>
      <span className="entry-mute">{role}</span>
      {door === "DAY" ? null : <span className="entry-mute">{words.doors[door]}</span>}
      {reason === null ? null : <span className="entry-mute">{words.reason(reason)}</span>}
    </p>
  );
}

function EntryNote({ entry, hasRows }: { entry: HistoryEntry; hasRows: boolean }) {
  const panel = usePanel();
  const { entry: words } = useWords("history");
  const { state, by, later } = entry.undo;
  if (state === "UNDONE" && by !== null) {
    return <p className="entry-note">{words.undoneBy(by.actorName, panel.when(by.at))}</p>;
  }
  if (state === "AFTER_LOOKING") {
    return later.slice(0, 1).map(({ number, at, id }) => (
      <p key={id} className="entry-note">
        {words.changedAgain(number, panel.when(at))}
      </p>
    ));
  }
  if (state === "BEYOND_SITES") return <p className="entry-note">{words.beyondSites}</p>;
  if (state === "TOO_LATE") return <p className="entry-note">{words.tooLate}</p>;
  if (state !== "CONTRACT") return null;
  return <p className="entry-note">{hasRows ? words.ofContract : words.contractRenewedText}</p>;
}
