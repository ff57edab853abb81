import type { HistoryEntry } from "@naisen/api/history-entry";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { useWords } from "../../../lib/words.ts";
import { entryQuery } from "../api/history-queries.ts";
import { useHistorySearch } from "../use-history-search.ts";
import { UndoableEntry } from "./undoable-entry.tsx";

/** The one entry that a link led to. */
export function OpenEntry({ onUndo }: { onUndo: (entry: HistoryEntry) => void }) {
  const { list: words } = useWords("history");
  const { search } = useHistorySearch();
  const entry = useQuery(entryQuery(search.open ?? ""));
  return (
    <section className="card" aria-labelledby="open-entry">
      <div className="card-head history-day">
        <h2 id="open-entry">{words.one}</h2>
        <Link to="/history" search={(now) => ({ ...now, open: undefined })}>
          {words.backToAll}
        </Link>
      </div>
      {entry.isError ? (
        <div className="card-body">
          <ReadFailure error={entry.error} onAgain={() => void entry.refetch()} />
        </div>
      ) : null}
      {entry.isPending ? <Waiting lines={3} /> : null}
      {entry.data === undefined ? null : (
        <div className="entries">
          <UndoableEntry entry={entry.data} withDay onUndo={onUndo} />
        </div>
      )}
    </section>
  );
}
