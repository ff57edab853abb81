import type { LoggedChangeSet } from "@naisen/api/logged-change-set";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { changeSetsQuery } from "../api/change-sets-query.ts";
import { differencesOf, type Naming } from "../record-differences.ts";
import type { Editing } from "../use-editing.ts";
import { useNaming } from "../use-naming.ts";
import { DifferenceList } from "./difference-list.tsx";
import "../../../styles/editing.css";

/** 履歴: what was changed of this extension, by whom, when, why and by which way, newest first. */
export function HistoryPanel({ editing }: { editing: Editing }) {
  const words = useWords("editing");
  const { base } = editing;
  const history = useInfiniteQuery(changeSetsQuery(base.number));
  const naming = useNaming(editing);
  if (history.isError) return <ReadFailure error={history.error} onAgain={() => void history.refetch()} />;
  if (history.data === undefined) return <Waiting lines={6} />;
  const entries = history.data.pages.flatMap(({ items }) => items);
  return (
    <div className="field-wide">
      {entries.length === 0 ? <p>{words.historyEmpty}</p> : null}
      <ol className="own-history" aria-label={words.historyOf(base.number)}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} id={base.id} number={base.number} naming={naming} />
        ))}
      </ol>
      <div className="actions">
        {history.hasNextPage ? (
          <Button small onClick={() => void history.fetchNextPage()}>
            {words.historyMore}
          </Button>
        ) : null}
        <Link to="/history">{words.historyAll}</Link>
      </div>
    </div>
  );
}

interface EntryProps {
  entry: LoggedChangeSet;
  id: string;
  number: string;
  naming: Naming;
}

function Entry({ entry, id, number, naming }: EntryProps) {
  const words = useWords("editing");
  const { when } = usePanel();
  const { at, actor, door, reason, actions } = entry;
  const own = actions.filter((action) => action.kind === "EXTENSION" && idOf(action) === id);
  return (
    <li>
      <p className="own-history-head">
        <time dateTime={at}>{when(at)}</time>
        {door === "DAY" ? null : <b>{actor.userId}</b>}
        <span className="meta">{words.door[door]}</span>
      </p>
      {reason === null ? null : <p className="meta">{words.reason(reason)}</p>}
      {own.map((action) =>
        action.action === "CHANGE" ? (
          <DifferenceList key={action.address} differences={differencesOf(action, naming)} />
        ) : (
          <p key={action.address}>{action.action === "ADD" ? words.added : words.removed}</p>
        ),
      )}
      <Turned entry={entry} number={number} />
    </li>
  );
}

function idOf({ before, after }: LoggedChangeSet["actions"][number]): string | undefined {
  const record = after ?? before;
  return record !== null && "id" in record ? record.id : undefined;
}

/** How a day that began left the extension. */
function Turned({ entry: { turned }, number }: { entry: LoggedChangeSet; number: string }) {
  const { state, fields } = usePanel();
  const own = turned?.extensions.find((one) => one.number === number);
  if (own === undefined) return null;
  const difference = { label: fields.state, before: state[own.before], after: state[own.after] };
  return <DifferenceList differences={[difference]} />;
}
