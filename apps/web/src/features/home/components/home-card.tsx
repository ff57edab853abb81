import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { ReadFailure } from "../../../components/read-failure.tsx";

interface HomeCardProps<Data> {
  title: string;
  /** Beside the heading: how many, of when, a way to all of it. */
  head?: ReactNode;
  query: Pick<UseQueryResult<Data>, "data" | "error" | "isError" | "isPending" | "fetchStatus" | "refetch">;
  /** So many grey lines stand for it until it is read. */
  lines: number;
  children: (data: Data) => ReactNode;
}

/** A card of the home page. It reads for itself: one that fails says so and leaves the others alone. */
export function HomeCard<Data>({ title, head, query, lines, children }: HomeCardProps<Data>) {
  const id = useId();
  const { data } = query;
  // Without a network a query waits instead of failing.
  const failed = query.isError || (query.isPending && query.fetchStatus === "paused");
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {head}
      </div>
      {failed ? (
        <div className="card-body">
          <ReadFailure error={query.error} onAgain={() => void query.refetch()} />
        </div>
      ) : null}
      {data === undefined ? failed ? null : <GreyLines lines={lines} /> : children(data)}
    </section>
  );
}

function GreyLines({ lines }: { lines: number }) {
  return (
    <div className="card-body home-waiting" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className="waiting-line" />
      ))}
    </div>
  );
}
