import { Button } from "../../../components/button.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { EventList } from "./event-list.tsx";
import { HistoryViews } from "./history-views.tsx";
import { SecurityFilters } from "./security-filters.tsx";
import { VerifyCard } from "./verify-card.tsx";
import "../../../styles/history.css";
import "../../../styles/entry.css";

/** 履歴のログインと拒否: who signed in, what was done to accounts, what was refused, and whether both records are whole. */
export function SecurityPage() {
  const { titleOf } = usePanel();
  const history = useWords("history");
  const words = useWords("events");
  return (
    <main id="main" className="page history">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{history.title}</h1>
        <span className="spacer" />
        <Button small onClick={() => window.print()}>
          {history.print}
        </Button>
      </div>
      <div className="stack">
        <HistoryViews />
        <section className="card history-filter history-filter-plain" aria-label={words.filters.label}>
          <SecurityFilters />
        </section>
        <VerifyCard />
        <EventList />
      </div>
    </main>
  );
}
