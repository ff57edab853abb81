import { thingsChangedBy } from "@naisen/api/things-changed";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Status } from "../../../components/status.tsx";
import { saveFile } from "../../../lib/csv.ts";
import type { useDraft } from "../../../lib/draft.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { planCsv } from "../plan-csv.ts";
import type { ShownPlan } from "../use-shown-plan.ts";
import { DiscardDialog } from "./discard-dialog.tsx";

interface HeadProps {
  draft: ReturnType<typeof useDraft>;
  shown: ShownPlan | null;
  onDiscard: () => Promise<void>;
}

/** What the page is, how the plan stands, and what can be done with the whole of it. */
export function PlanHead({ draft, shown, onDiscard }: HeadProps) {
  const words = useWords("plan");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PlanTitle status={shown === null ? null : <ReviewStatus isApplicable={shown.plan.applicable} />}>
        {shown === null ? null : <SaveCsv shown={shown} />}
        <Button small onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button small onClick={() => setAsking(true)}>
          {words.discard.press}
        </Button>
      </PlanTitle>
      {asking ? (
        <DiscardDialog
          count={thingsChangedBy(draft.changes)}
          onClose={() => setAsking(false)}
          onConfirm={onDiscard}
        />
      ) : null}
    </>
  );
}

/** The head of the page: the way back, the title, a state, and buttons. */
export function PlanTitle({ status, children }: { status: ReactNode; children: ReactNode }) {
  const { nav } = usePanel();
  const words = useWords("plan");
  return (
    <>
      <p className="plan-crumb">
        <Link to="/extensions" search={{}}>
          {nav.extensions}
        </Link>
        <span aria-hidden="true">／</span>
        <span>{words.title}</span>
      </p>
      <div className="page-head">
        <h1 tabIndex={-1}>{words.title}</h1>
        {status}
        <span className="spacer" />
        <div className="actions">{children}</div>
      </div>
    </>
  );
}

/** Saves what the plan changes as CSV. */
export function SaveCsv({ shown }: { shown: ShownPlan }) {
  const words = useWords("plan");
  return (
    <Button small onClick={() => saveFile(words.csv.file, planCsv(shown.rows, words, shown.plan.applicable))}>
      {words.csv.save}
    </Button>
  );
}

function ReviewStatus({ isApplicable }: { isApplicable: boolean }) {
  const words = useWords("plan");
  return isApplicable ? (
    <Status kind="work">{words.reviewing}</Status>
  ) : (
    <Status kind="held">{words.notApplicable}</Status>
  );
}
