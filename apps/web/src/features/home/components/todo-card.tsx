import type { Overview } from "@naisen/api/endpoints/overview";
import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Icon } from "../../../components/icon.tsx";
import { useWords } from "../../../lib/words.ts";
import { EndingRows } from "./ending-rows.tsx";
import { HeldRows } from "./held-rows.tsx";
import { HomeCard } from "./home-card.tsx";
import { UnboundRow } from "./unbound-row.tsx";

/** やること: what is held with its mend, what is unbound, what ends soon. */
export function TodoCard({ query }: { query: UseQueryResult<Overview> }) {
  const { todo } = useWords("home");
  const count = query.data === undefined ? 0 : countOf(query.data);
  return (
    <HomeCard
      title={todo.title}
      query={query}
      lines={12}
      head={
        count === 0 ? null : (
          <>
            <span className="meta">{todo.count(count)}</span>
            <span className="spacer" />
            <span className="meta">{todo.hint}</span>
          </>
        )
      }
    >
      {(overview) => (count === 0 ? <NothingToDo overview={overview} /> : <TodoTable overview={overview} />)}
    </HomeCard>
  );
}

/** Extensions that are held or unbound, and lines, pairs and contracts that end. */
function countOf({ counts, endings }: Overview): number {
  return counts.HELD + counts.UNBOUND + endings.items.reduce((sum, { lines }) => sum + lines.total, 0);
}

function TodoTable({ overview }: { overview: Overview }) {
  const { todo } = useWords("home");
  return (
    <table className="home-table todo">
      <caption className="visually-hidden">{todo.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{todo.state}</th>
          <th scope="col">{todo.what}</th>
          <th scope="col">{todo.reason}</th>
          <th scope="col">
            <span className="visually-hidden">{todo.act}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <HeldRows held={overview.held} />
        {overview.counts.UNBOUND === 0 ? null : <UnboundRow count={overview.counts.UNBOUND} />}
        <EndingRows endings={overview.endings} />
      </tbody>
    </table>
  );
}

function NothingToDo({ overview }: { overview: Overview }) {
  const words = useWords("home");
  const { todo } = words;
  if (overview.counts.total === 0) {
    return (
      <div className="card-empty">
        <p>
          <b>{todo.noExtensions}</b>
        </p>
        <p className="meta">{todo.noExtensionsText}</p>
        <Link to="/extensions" search={{ add: "MOBILE" }} className="button button-primary">
          <Icon name="plus" />
          {words.add}
        </Link>
      </div>
    );
  }
  return (
    <div className="card-empty">
      <p>
        <b>{todo.nothing}</b>
      </p>
      <p className="meta">{todo.nothingText}</p>
    </div>
  );
}
