import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { descriptionQuery } from "../api/description-query.ts";
import { type Description, operationsFor } from "../description.ts";
import { OperationEntry } from "./operation-entry.tsx";
import { ReferenceSearch } from "./reference-search.tsx";
import "../../../styles/reference.css";

const route = getRouteApi("/reference");

/** What programs may ask of the server, as the server itself describes it. */
export function ReferencePage() {
  const { titleOf } = usePanel();
  const words = useWords("reference");
  const read = useQuery(descriptionQuery);
  const seesTokens = useMay("listTokens");
  return (
    <main id="main" className="page">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{words.title}</h1>
        <span className="spacer" />
        {seesTokens ? (
          <Link to="/tokens" className="button button-plain">
            {words.tokens}
          </Link>
        ) : null}
        <a className="button button-plain" href="/api/openapi.json">
          {words.raw}
        </a>
      </div>
      <div className="stack">
        <p className="meta">{words.lead}</p>
        <section className="card reference-how" aria-labelledby="reference-how">
          <h2 id="reference-how">{words.howTitle}</h2>
          <p>{words.how}</p>
        </section>
        <ReferenceSearch />
        {read.isError ? <ReadFailure error={read.error} onAgain={() => void read.refetch()} /> : null}
        {read.isPending ? <Waiting lines={12} /> : null}
        {read.data === undefined ? null : <Operations description={read.data} />}
      </div>
    </main>
  );
}

function Operations({ description: { operations, shapes } }: { description: Description }) {
  const words = useWords("reference");
  const { q = "" } = route.useSearch();
  const areas = operationsFor(q, operations);
  const count = areas.reduce((sum, [, found]) => sum + found.length, 0);
  return (
    <>
      <p role="status" className="meta">
        {count === 0 ? words.nothing(q) : words.count(count)}
      </p>
      {count === 0 ? (
        <p>
          <Link to="/reference" search={{}} className="button button-plain button-small">
            {words.clear}
          </Link>
        </p>
      ) : null}
      {areas.map(([area, found], place) => (
        <section key={area} className="card" aria-labelledby={`area-${place}`}>
          <div className="card-head">
            <h2 id={`area-${place}`}>{area}</h2>
          </div>
          <ul className="reference-list">
            {found.map((operation) => (
              <li key={operation.id}>
                <OperationEntry operation={operation} shapes={shapes} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
