import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { ChangeSetEntry } from "../../../components/change-set-entry.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { useWords } from "../../../lib/words.ts";
import { changeSetsQuery } from "../api/change-sets-query.ts";
import "../../../styles/editing.css";

/** 履歴: what was changed of this extension, by whom, when, why and by which way, newest first. */
export function HistoryPanel({ number }: { number: string }) {
  const words = useWords("editing");
  const history = useInfiniteQuery(changeSetsQuery(number));
  if (history.isError) return <ReadFailure error={history.error} onAgain={() => void history.refetch()} />;
  if (history.data === undefined) return <Waiting lines={6} />;
  const entries = history.data.pages.flatMap(({ items }) => items);
  return (
    <div className="field-wide">
      {entries.length === 0 ? <p>{words.historyEmpty}</p> : null}
      <ol className="entries own-history" aria-label={words.historyOf(number)}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <ChangeSetEntry entry={entry} withDay />
          </li>
        ))}
      </ol>
      <div className="actions">
        {history.hasNextPage ? (
          <Button small onClick={() => void history.fetchNextPage()}>
            {words.historyMore}
          </Button>
        ) : null}
        <Link to="/history" search={{ q: number }}>
          {words.historyAll}
        </Link>
      </div>
    </div>
  );
}
