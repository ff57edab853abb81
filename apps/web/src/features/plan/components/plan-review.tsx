import { useEffect, useRef, useState } from "react";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import type { useDraft } from "../../../lib/draft.ts";
import { useWords } from "../../../lib/words.ts";
import type { PlanRow } from "../plan-rows.ts";
import { useFolds } from "../use-folds.ts";
import { useLeaving } from "../use-leaving.ts";
import { useNoticeTicks } from "../use-notice-ticks.ts";
import { type AppliedPlan, useReviewing } from "../use-reviewing.ts";
import { type ShownPlan, useShownPlan } from "../use-shown-plan.ts";
import { ApplyCard } from "./apply-card.tsx";
import { DifferenceCard } from "./difference-card.tsx";
import { PlanCalls } from "./plan-calls.tsx";
import { PlanHead } from "./plan-head.tsx";
import { PlanNotices } from "./plan-notices.tsx";
import { PlanOutcome } from "./plan-outcome.tsx";
import { Refusals } from "./refusals.tsx";

interface ReviewProps {
  draft: ReturnType<typeof useDraft>;
  onApplied: (applied: AppliedPlan) => void;
}

const NO_NOTICES: readonly [] = [];

/** The plan of the draft while it is looked at: differences and calls, beside them what to mind and the button. */
export function PlanReview({ draft, onApplied }: ReviewProps) {
  const words = useWords("plan");
  const { query, isCurrent, shown, naming } = useShownPlan(draft.changes);
  const ticks = useNoticeTicks(shown?.plan.notices ?? NO_NOTICES);
  const reviewing = useReviewing({ draft, shown, isCurrent, unread: ticks.unread, onApplied });
  const leaving = useLeaving(reviewing, draft, shown);
  const folds = useFolds();
  const page = useToldFirst(reviewing.acts, reviewing.outcome.kind);
  const reveal = useRevealed(shown, folds);
  return (
    <div ref={page} aria-busy={!isCurrent}>
      <PlanHead draft={draft} shown={shown} onDiscard={leaving.discard} />
      {query.isError && !query.isPlaceholderData ? (
        <ReadFailure error={query.error} onAgain={() => void query.refetch()} />
      ) : null}
      {shown === null ? (
        query.isError ? null : (
          <Waiting lines={8} />
        )
      ) : (
        <>
          <PlanOutcome reviewing={reviewing} shown={shown} naming={naming} />
          <div className={isCurrent ? "plan-grid" : "plan-grid fading"}>
            <div className="stack">
              <Refusals shown={shown} onReveal={reveal} />
              <DifferenceCard shown={shown} folds={folds} leaving={leaving} />
              <PlanCalls plan={shown.plan} />
            </div>
            <aside className="stack plan-side" aria-label={words.apply.side}>
              <PlanNotices ticks={ticks} />
              <ApplyCard draft={draft} shown={shown} reviewing={reviewing} ticks={ticks} />
            </aside>
          </div>
        </>
      )}
    </div>
  );
}

/** After an act that did not go through, what it tells gets the focus. */
function useToldFirst(acts: number, outcome: string) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (acts > 0 && outcome !== "NONE") {
      page.current?.querySelector<HTMLElement>("[data-told-first]")?.focus();
    }
  }, [acts, outcome]);
  return page;
}

/** Leads to a row: its group is opened, and what is said of it gets the focus once it is there. */
function useRevealed(shown: ShownPlan | null, folds: ReturnType<typeof useFolds>) {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    document.getElementById(wanted)?.focus();
    setWanted(null);
  }, [wanted]);
  function reveal(row: PlanRow | null, target: string) {
    const group = shown?.groups.find(({ rows }) => rows.some(({ id }) => id === row?.id));
    if (group !== undefined && row !== null) folds.reveal(group, row.id);
    setWanted(target);
  }
  return reveal;
}
