import type { HistoryEntry } from "@naisen/api/history-entry";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { dayIn, daysBefore } from "../../../lib/days.ts";
import { useWords } from "../../../lib/words.ts";
import { historyQuery } from "../api/history-queries.ts";
import { listQueryOf, useHistorySearch } from "../use-history-search.ts";
import { UndoableEntry } from "./undoable-entry.tsx";

/** The entries that the address asks for, day by day, newest first. */
export function HistoryList({ onUndo }: { onUndo: (entry: HistoryEntry) => void }) {
  const { list: words } = useWords("history");
  const { search, span } = useHistorySearch();
  const log = useInfiniteQuery({
    ...historyQuery(listQueryOf(search, span)),
    placeholderData: keepPreviousData,
  });
  if (log.isError && log.data === undefined) {
    return <ReadFailure error={log.error} onAgain={() => void log.refetch()} />;
  }
  if (log.data === undefined) {
    return (
      <div className="card">
        <Waiting lines={9} />
      </div>
    );
  }
  const entries = log.data.pages.flatMap(({ items }) => items);
  const oldest = entries.at(-1);
  if (oldest === undefined) return <NothingFound />;
  return (
    <>
      <p role="status" className="visually-hidden">
        {log.isPlaceholderData || log.isFetchingNextPage ? words.updating : words.shown(entries.length)}
      </p>
      <div className={log.isPlaceholderData ? "stack card-fading" : "stack"}>
        {[...Map.groupBy(entries, ({ at }) => dayIn(at))].map(([day, items]) => (
          <DayCard key={day} day={day} entries={items} onUndo={onUndo} />
        ))}
      </div>
      {log.isFetchNextPageError ? (
        <ReadFailure error={log.error} onAgain={() => void log.fetchNextPage()} />
      ) : null}
      <nav className="history-more" aria-label={words.pages}>
        <span>{log.hasNextPage ? words.upTo(dayIn(oldest.at)) : words.all}</span>
        <span className="spacer" />
        {log.hasNextPage ? (
          <Button small onClick={() => void log.fetchNextPage()}>
            {log.isFetchingNextPage ? words.loadingMore : words.more}
          </Button>
        ) : null}
      </nav>
    </>
  );
}

interface DayProps {
  day: string;
  entries: readonly HistoryEntry[];
  onUndo: (entry: HistoryEntry) => void;
}

function DayCard({ day, entries, onUndo }: DayProps) {
  const words = useWords("history");
  const { today } = useHistorySearch();
  const title = words.dayTitle(day);
  return (
    <section className="card" aria-labelledby={`day-${day}`}>
      <div className="card-head history-day">
        <h2 id={`day-${day}`}>
          {day === today ? words.today(title) : day === daysBefore(today, 1) ? words.yesterday(title) : title}
        </h2>
      </div>
      <ol className="entries">
        {entries.map((entry) => (
          <li key={entry.id}>
            <UndoableEntry entry={entry} onUndo={onUndo} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function NothingFound() {
  const { list: words } = useWords("history");
  const { isFiltered } = useHistorySearch();
  return (
    <div className="card card-empty">
      <p>
        <b>{isFiltered ? words.nothingFound : words.nothingYet}</b>
      </p>
      <p className="meta">{isFiltered ? words.nothingFoundRemedy : words.nothingYetRemedy}</p>
      {isFiltered ? (
        <Link to="/history" search={{}} className="button button-plain button-small">
          {words.clear}
        </Link>
      ) : (
        <Link to="/history" search={{ days: "all" }} className="button button-plain button-small">
          {words.showAll}
        </Link>
      )}
    </div>
  );
}
