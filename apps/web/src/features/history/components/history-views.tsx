import { Link } from "@tanstack/react-router";
import { useWords } from "../../../lib/words.ts";

/** The two records of a company: what was changed, and who signed in or was refused. */
export function HistoryViews() {
  const words = useWords("events");
  return (
    <nav className="history-views" aria-label={words.views}>
      <Link to="/history" activeOptions={{ exact: true, includeSearch: false }}>
        {words.changes}
      </Link>
      <Link to="/history/security">{words.events}</Link>
    </nav>
  );
}
