import { useState } from "react";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { useDraft } from "../../../lib/draft.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import type { AppliedPlan as AppliedFacts } from "../use-reviewing.ts";
import { AppliedPlan } from "./applied-plan.tsx";
import { EmptyPlan } from "./empty-plan.tsx";
import { PlanReview } from "./plan-review.tsx";
import "../../../styles/plan.css";
import "../../../styles/preview.css";

/** 変更計画: the changes that were collected, what they do, and the button that makes them so. */
export function PlanPage() {
  const { titleOf } = usePanel();
  const words = useWords("plan");
  const draft = useDraft();
  const [applied, setApplied] = useState<AppliedFacts | null>(null);
  const { query, changes } = draft;
  return (
    <main id="main" className="page plan">
      <title>{titleOf(words.title)}</title>
      {applied !== null ? (
        <AppliedPlan facts={applied} />
      ) : query.data === undefined ? (
        <>
          <div className="page-head">
            <h1>{words.title}</h1>
          </div>
          {query.isError ? (
            <ReadFailure error={query.error} onAgain={() => void query.refetch()} />
          ) : (
            <Waiting lines={8} />
          )}
        </>
      ) : changes.length === 0 ? (
        <EmptyPlan />
      ) : (
        <PlanReview draft={draft} onApplied={setApplied} />
      )}
    </main>
  );
}
