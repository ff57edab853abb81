import type { ListedEvent } from "@naisen/api/endpoints/security-log";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { dayIn, daysBefore } from "../../../lib/days.ts";
import { useWords } from "../../../lib/words.ts";
import { securityEventsQuery } from "../api/security-queries.ts";
import { useSecuritySearch } from "../use-security-search.ts";
import { EventEntry } from "./event-entry.tsx";

/** The events that the address asks for, day by day, newest first. */
export function EventList() {
  const { list: words } = useWords("history");
  const { query } = useSecuritySearch();
  const log = useInfiniteQuery({ ...securityEventsQuery(query), placeholderData: keepPreviousData });
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
  const events = log.data.pages.flatMap(({ items }) => items);
  const oldest = events.at(-1);
  if (oldest === undefined) return <NothingFound />;
  return (
    <>
      <p role="status" className="visually-hidden">
        {log.isPlaceholderData || log.isFetchingNextPage ? words.updating : words.shown(events.length)}
      </p>
      <div className={log.isPlaceholderData ? "stack card-fading" : "stack"}>
        {[...Map.groupBy(events, ({ at }) => dayIn(at))].map(([day, items]) => (
          <DayCard key={day} day={day} events={items} />
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

function DayCard({ day, events }: { day: string; events: readonly ListedEvent[] }) {
  const words = useWords("history");
  const { today } = useSecuritySearch();
  const title = words.dayTitle(day);
  return (
    <section className="card" aria-labelledby={`day-${day}`}>
      <div className="card-head history-day">
        <h2 id={`day-${day}`}>
          {day === today ? words.today(title) : day === daysBefore(today, 1) ? words.yesterday(title) : title}
        </h2>
      </div>
      <ol className="entries">
        {events.map((event) => (
          <li key={event.seq}>
            <EventEntry event={event} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function NothingFound() {
  const { list } = useWords("history");
  const { list: words } = useWords("events");
  const { isFiltered } = useSecuritySearch();
  return (
    <div className="card card-empty">
      <p>
        <b>{isFiltered ? words.nothingFound : words.nothingYet}</b>
      </p>
      <p className="meta">{isFiltered ? words.nothingFoundRemedy : words.nothingYetRemedy}</p>
      <Link
        to="/history/security"
        search={isFiltered ? {} : { days: "all" }}
        className="button button-plain button-small"
      >
        {isFiltered ? list.clear : list.showAll}
      </Link>
    </div>
  );
}
