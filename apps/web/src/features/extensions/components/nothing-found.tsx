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
      {q === undefined ? null : (
        <Link to="/extensions" search={{}} className="button button-plain button-small">
          {list.clearSearch}
        </Link>
      )}
    </div>
  );
}
