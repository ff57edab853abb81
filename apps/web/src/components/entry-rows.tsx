import { useWords } from "../lib/words.ts";
import { Diff } from "./diff.tsx";
import type { ToldRow } from "./entry-told.ts";

/** So many lines are shown before one asks for more. */
const MOST_ROWS = 6;

/** What an entry did, line by line: settings struck and new, contract facts with an arrow. */
export function EntryRows({ rows }: { rows: readonly ToldRow[] }) {
  const { entry: words } = useWords("history");
  if (rows.length === 0) return null;
  const [shown, rest] = [rows.slice(0, MOST_ROWS), rows.slice(MOST_ROWS)];
  return (
    <>
      <Rows rows={shown} />
      {rest.length === 0 ? null : (
        <details className="entry-more">
          <summary>{words.moreRows(rest.length)}</summary>
          <Rows rows={rest} />
        </details>
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly ToldRow[] }) {
  return (
    <dl className="entry-rows">
      {rows.map((row) => (
        <div key={row.key}>
          <dt>{row.label}</dt>
          <dd>
            <RowValue row={row} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function RowValue({ row }: { row: ToldRow }) {
  const { entry: words } = useWords("history");
  switch (row.kind) {
    case "DIFFERENCE":
      return <Diff before={row.before} after={row.after} />;
    case "TEXT":
      return row.text;
    case "FACT":
      return (
        <>
          {row.before} <span aria-hidden="true">→</span>
          <span className="visually-hidden">{words.arrow}</span> <b>{row.after}</b>
          <span className="entry-mute">{row.because}</span>
        </>
      );
    case "NUMBERS":
      return (
        <>
          {row.numbers.map((number) =>
            row.mark === "ADDED" ? <ins key={number}>{number}</ins> : <del key={number}>{number}</del>,
          )}
          {row.more > 0 ? <span className="entry-mute">{words.moreNumbers(row.more)}</span> : null}
        </>
      );
  }
}
