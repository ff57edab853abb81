import type { Ending, Overview } from "@naisen/api/endpoints/overview";
import { Link } from "@tanstack/react-router";
import { Status } from "../../../components/status.tsx";
import { useWords } from "../../../lib/words.ts";
import { CarryingLines } from "./carrying-lines.tsx";
import { TodoRow } from "./todo-row.tsx";

/** So many rows of what ends are shown. */
const MOST_ROWS = 6;

/** A row for what ends on one day, the first to end first. */
export function EndingRows({ endings: { items, total } }: { endings: Overview["endings"] }) {
  const { todo } = useWords("home");
  const [next] = items.slice(MOST_ROWS);
  return (
    <>
      {items.slice(0, MOST_ROWS).map((ending) => (
        <EndingRow key={`${ending.endsOn} ${ending.kind}`} ending={ending} />
      ))}
      {next === undefined ? null : (
        <TodoRow
          state={<Status kind="warn">{todo.daysLeft(next.daysLeft)}</Status>}
          what={todo.others(total - MOST_ROWS)}
          reason={todo.moreEndings(total - MOST_ROWS)}
          act={<Link to="/contract">{todo.mends.seeContract}</Link>}
        />
      )}
    </>
  );
}

function EndingRow({ ending: { kind, endsOn, daysLeft, lines } }: { ending: Ending }) {
  const { todo } = useWords("home");
  const told = todo.ending(kind, endsOn);
  return (
    <TodoRow
      state={<Status kind="warn">{todo.daysLeft(daysLeft)}</Status>}
      what={whatEnds()}
      reason={
        lines.items.length === 0 ? (
          told + todo.ends
        ) : (
          <>
            {told}
            {todo.listed[0]}
            <CarryingLines lines={lines} />
            {todo.listed[1]}
          </>
        )
      }
      act={
        <Link to="/contract">
          {todo.mends.seeContract}
          <span className="visually-hidden">{todo.about(told)}</span>
        </Link>
      }
    />
  );

  function whatEnds(): string {
    const { line, pair, contract } = todo.endingOf;
    if (kind === "BASE_CONTRACT") return contract;
    return kind === "TWO_IN_ONE" ? pair(lines.total) : line(lines.total);
  }
}
