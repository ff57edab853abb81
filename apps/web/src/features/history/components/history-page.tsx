import type { HistoryEntry } from "@naisen/api/history-entry";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { daysBefore } from "../../../lib/days.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { summaryQuery } from "../api/history-queries.ts";
import { useHistorySearch } from "../use-history-search.ts";
import { AsOfCard } from "./as-of-card.tsx";
import { DayBars } from "./day-bars.tsx";
import { HistoryFilters } from "./history-filters.tsx";
import { HistoryList } from "./history-list.tsx";
import { HistoryViews } from "./history-views.tsx";
import { OpenEntry } from "./open-entry.tsx";
import { UndoDialog } from "./undo-dialog.tsx";
import "../../../styles/history.css";

const BARS = 30;

/** 履歴: who changed what, when and why, and the way back. */
export function HistoryPage() {
  const { titleOf } = usePanel();
  const words = useWords("history");
  const { search, span, today } = useHistorySearch();
  const [undoing, setUndoing] = useState<HistoryEntry | null>(null);
  const last = span.to ?? today;
  const summary = useQuery(summaryQuery({ from: span.from ?? daysBefore(last, BARS - 1), to: last }));
  const total = summary.data?.days.reduce((sum, { changes }) => sum + changes, 0);

  function close(taken: boolean) {
    const id = undoing?.id;
    setUndoing(null);
    if (taken && id !== undefined) document.getElementById(`entry-${id}`)?.focus();
  }

  return (
    <main id="main" className="page history">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1>{words.title}</h1>
        {total === undefined || span.from === null ? null : (
          <span className="meta">{words.count(summary.data?.days.length ?? 0, total)}</span>
        )}
        <span className="spacer" />
        <Button small onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <div className="stack">
        <HistoryViews />
        <section className="card history-filter" aria-label={words.filters.label}>
          <HistoryFilters actors={summary.data?.actors ?? []} />
          <DayBars days={summary.data?.days ?? null} />
        </section>
        <AsOfCard />
        {search.open === undefined ? <HistoryList onUndo={setUndoing} /> : <OpenEntry onUndo={setUndoing} />}
      </div>
      {undoing === null ? null : <UndoDialog entry={undoing} onClose={close} />}
    </main>
  );
}
