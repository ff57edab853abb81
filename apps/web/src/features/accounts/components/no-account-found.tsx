import { Link } from "@tanstack/react-router";
import { useWords } from "../../../lib/words.ts";

/** A search that finds nobody, with the way out. Without a search there is always whoever looks. */
export function NoAccountFound({ q }: { q: string | undefined }) {
  const words = useWords("accounts");
  return (
    <div className="card card-empty">
      <p>
        <b>{words.nothingFound(q ?? "")}</b>
      </p>
      <p className="meta">{words.nothingFoundRemedy}</p>
      <Link to="/accounts" search={{}} className="button button-plain button-small">
        {words.clearSearch}
      </Link>
    </div>
  );
}
