import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { placeReached } from "../../../components/call-words.ts";
import { callRowOf } from "../../../components/changed-call-rows.tsx";
import type { ChangedCall } from "../../../components/changed-calls.ts";
import { Tag } from "../../../components/tag.tsx";
import { useTongue } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";

const ROWS_A_TIME = 50;

interface TableProps {
  calls: readonly ChangedCall[];
  /** How many calls change, of which these are the first. */
  all: number;
  /** Whether all of them are shown at once. */
  isWhole: boolean;
}

/** The calls that are named, some at a time. */
export function CallTable({ calls, all, isWhole }: TableProps) {
  const words = useWords("plan");
  const tongue = useTongue();
  const [asked, setLimit] = useState(ROWS_A_TIME);
  const limit = isWhole ? calls.length : asked;
  const { columns } = words.calls;
  return (
    <div className="plan-scroll">
      <table className="plan-table plan-call-table">
        <caption className={calls.length < all ? "meta" : "visually-hidden"}>
          {calls.length < all ? words.calls.first(calls.length) : words.calls.title}
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.who}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.detail}</th>
          </tr>
        </thead>
        <tbody>
          {calls.slice(0, limit).map((call) => {
            const { key, who, whoNote, what, detail } = callRowOf(call, tongue);
            return (
              <tr key={key}>
                <th scope="row">
                  {who} <span className="meta">{whoNote}</span>
                </th>
                <td>
                  <CallKind call={call} />
                </td>
                <td>{what}</td>
                <td className="meta">{detail}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {calls.length > limit ? (
        <p className="plan-more-calls">
          <Button small onClick={() => setLimit(limit + ROWS_A_TIME)}>
            {words.more(Math.min(ROWS_A_TIME, calls.length - limit))}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

/** What becomes of a call, in a word. */
export function CallKind({ call }: { call: ChangedCall }) {
  const { calls } = useWords("plan");
  const { kind, before, after } = call;
  const isMoved = kind === "CHANGED" && placeReached(before) !== placeReached(after);
  const word = isMoved ? calls.moved : calls.kindOf[kind];
  return <Tag kind={kind === "LOST" ? "lost" : kind === "GAINED" ? "gained" : "change"}>{word}</Tag>;
}
