import type { ExtensionAsOf } from "@naisen/api/endpoints/extension-as-of";
import { Link } from "@tanstack/react-router";
import { Diff } from "../../../components/diff.tsx";
import { Notice } from "../../../components/notice.tsx";
import {
  extensionRows,
  handsetRows,
  type Naming,
  type Rows,
} from "../../../components/record-differences.ts";
import { useEntryNaming } from "../../../components/use-telling.ts";
import { useWords } from "../../../lib/words.ts";
import { useHistorySearch } from "../use-history-search.ts";

/** The settings of that day beside those of now; what differs is struck and new. */
export function AsOfTable({ asOf, number }: { asOf: ExtensionAsOf; number: string }) {
  const { asOf: words, dayTitle } = useWords("history");
  const naming = useEntryNaming(asOf.names);
  const { day, was, now, changesSince } = asOf;
  if (was === null) return <NobodyThen asOf={asOf} number={number} />;
  const rows = rowsOf(asOf, naming);
  const differing = rows.filter(([, before, after]) => before !== after).length;
  return (
    <>
      {now === null ? <Notice kind="info" title={words.removedSince(number)} /> : null}
      {now !== null && now.number !== was.number ? (
        <Notice kind="info" title={words.renumbered(was.number, now.number)} />
      ) : null}
      <table className="as-of-table">
        <caption>{words.caption(dayTitle(day), number, was.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.setting}</th>
            <th scope="col">{dayTitle(day)}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, before, after]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{before}</td>
              <td>
                {now === null ? (
                  <span className="entry-mute">{words.gone}</span>
                ) : before === after ? (
                  <span className="entry-mute">{words.same}</span>
                ) : (
                  <Diff before={before} after={after} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="as-of-foot">
        {now === null ? null : <span>{words.differing(differing)}</span>}
        {changesSince === 0 ? null : <SinceLink count={changesSince} number={now?.number ?? number} />}
      </p>
    </>
  );
}

function NobodyThen({ asOf: { day, recordedSince, now }, number }: { asOf: ExtensionAsOf; number: string }) {
  const { asOf: words, dayTitle } = useWords("history");
  const early = day < recordedSince;
  return (
    <Notice
      kind="info"
      title={early ? words.notRecorded(dayTitle(recordedSince)) : words.nobody(dayTitle(day), number)}
    >
      {now === null ? <p>{words.nobodyNow(number)}</p> : <p>{words.someoneNow(now.number, now.name)}</p>}
    </Notice>
  );
}

function SinceLink({ count, number }: { count: number; number: string }) {
  const { asOf: words } = useWords("history");
  const { search } = useHistorySearch();
  return (
    <Link
      to="/history"
      search={{ days: "span", from: search.day, q: number, number: search.number, day: search.day }}
    >
      {words.since(count)}
    </Link>
  );
}

/** Each setting with its value of that day and its value now. */
function rowsOf(
  { was, now, modeWas, modeNow }: ExtensionAsOf,
  naming: Naming,
): readonly (readonly [label: string, before: string, after: string])[] {
  const paired = modeWas !== null || modeNow !== null;
  return [
    ...beside(extensionRows(was, naming), extensionRows(now, naming), naming),
    ...(paired ? beside(handsetRows(modeWas, naming), handsetRows(modeNow, naming), naming) : []),
  ];
}

function beside(before: Rows, after: Rows, { words }: Naming) {
  return before.map(
    ([field, value], place) => [words.fields[field], value, after[place]?.[1] ?? value] as const,
  );
}
