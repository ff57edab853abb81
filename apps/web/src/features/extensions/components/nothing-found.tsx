import { Link } from "@tanstack/react-router";
import { usePanel } from "../../../lib/messages.tsx";

/** An empty list, with the way out. */
export function NothingFound({ q }: { q: string | undefined }) {
  const { list } = usePanel();
  return (
    <div className="card card-empty">
      <p>
        <b>{q === undefined ? list.nothingYet : list.nothingFound(q)}</b>
      </p>
      <p className="meta">{q === undefined ? list.nothingYetRemedy : list.nothingFoundRemedy}</p>
      {q === undefined ? (
        <Link to="/extensions" search={{ add: "MOBILE" }} className="button button-plain button-small">
          {list.add}
        </Link>
      ) : (
        <Link to="/extensions" search={{}} className="button button-plain button-small">
          {list.clearSearch}
        </Link>
      )}
    </div>
  );
}
