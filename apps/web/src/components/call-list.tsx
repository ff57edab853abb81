import type { ReactNode } from "react";
import { Status } from "./status.tsx";

/** One row of changed calls. */
export interface CallRow {
  readonly key: string;
  readonly who: string;
  readonly whoNote: string;
  readonly lost: boolean;
  readonly what: ReactNode;
  readonly detail: string;
}

/** Calls that change, the lost ones marked. */
export function CallList({ rows, label }: { rows: readonly CallRow[]; label: string }) {
  return (
    <ol className="call-list" aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} className={row.lost ? "call-lost" : undefined}>
          <p className="call-who">
            {row.who}
            {row.whoNote === "" ? null : <small>{row.whoNote}</small>}
          </p>
          <p className="call-what">
            {row.lost ? <Status kind="held">{null}</Status> : null}
            {row.what}
          </p>
          <p className="call-detail">{row.detail}</p>
        </li>
      ))}
    </ol>
  );
}
