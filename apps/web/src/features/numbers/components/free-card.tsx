import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Field, fieldIds } from "../../../components/field.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Stepper } from "../../../components/stepper.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { freeNumbersQuery } from "../../../lib/number-reads.ts";
import { useWords } from "../../../lib/words.ts";
import { lastOf } from "../thousands.ts";

const LEAST = 2;
const MOST = 100;
const AT_FIRST = "10";

interface FreeCardProps {
  near: string | undefined;
  /** null where there is none, undefined as long as nobody knows. */
  free: string | null | undefined;
}

/** The next free number, and free numbers in a row for a new team or site. */
export function FreeCard({ near, free }: FreeCardProps) {
  const words = useWords("numbers");
  const [count, setCount] = useState(AT_FIRST);
  const [fault, setFault] = useState<string | undefined>();
  const [wanted, setWanted] = useState<number | null>(null);

  function find(event: FormEvent) {
    event.preventDefault();
    const run = Number(count.normalize("NFKC"));
    const fits = Number.isInteger(run) && run >= LEAST && run <= MOST;
    setFault(fits ? undefined : words.runFault);
    setWanted(fits ? run : null);
    if (!fits) document.getElementById("run")?.focus();
  }

  return (
    <section className="card" aria-labelledby="free-title">
      <div className="card-head">
        <h2 id="free-title">{words.nextFree}</h2>
      </div>
      <div className="card-body numbers-body">
        {free === undefined ? null : free === null ? (
          <p>{words.nextFreeNone}</p>
        ) : (
          <p className="numbers-next">
            <b>{free}</b>
            <Link to="/extensions" search={{ add: "MOBILE", number: free }} aria-label={words.addOf(free)}>
              {words.add}
            </Link>
          </p>
        )}
        <form className="numbers-run" aria-label={words.run} noValidate onSubmit={find}>
          <Field id="run" label={words.runCount} fault={fault}>
            <Stepper
              id="run"
              unit={words.runUnit}
              less={words.runLess}
              more={words.runMore}
              value={count}
              least={LEAST}
              most={MOST}
              start={Number(AT_FIRST)}
              describedBy={fieldIds("run").describedBy}
              invalid={fault !== undefined}
              onChange={setCount}
              onLeave={() => undefined}
            />
          </Field>
          <Button type="submit">{words.runGo}</Button>
        </form>
        {wanted === null ? null : <Runs count={wanted} near={near} />}
      </div>
    </section>
  );
}

function Runs({ count, near }: { count: number; near: string | undefined }) {
  const words = useWords("numbers");
  const found = useQuery(
    freeNumbersQuery({ ...(near === undefined ? {} : { near }), run: String(count), limit: "5" }),
  );
  if (found.isError) return <ReadFailure error={found.error} onAgain={() => void found.refetch()} />;
  if (found.data === undefined) return <Waiting lines={2} />;
  const { items, complete } = found.data;
  return (
    <div>
      <p role="status" className="hint">
        {items.length === 0 ? words.runNone(count) : words.runFound(count, items.length)}
        {complete ? null : words.runNotAll}
      </p>
      <ul className="numbers-runs">
        {items.map((first) => (
          <li key={first}>
            <Link
              to="/numbers"
              search={{ from: first, block: first }}
              resetScroll={false}
              aria-label={words.runOpen(first, lastOf(first, count))}
            >
              {words.range(first, lastOf(first, count))}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
