import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import type { Naming } from "../../../components/record-differences.ts";
import { useWords } from "../../../lib/words.ts";
import type { Reviewing } from "../use-reviewing.ts";
import type { ShownPlan } from "../use-shown-plan.ts";
import { ConflictPanel } from "./conflict-panel.tsx";

interface OutcomeProps {
  reviewing: Reviewing;
  shown: ShownPlan;
  naming: Naming;
}

/** What became of the last act, where it concerns the whole plan. */
export function PlanOutcome({ reviewing, shown, naming }: OutcomeProps) {
  const words = useWords("plan");
  const { outcome } = reviewing;
  switch (outcome.kind) {
    case "OVERTAKEN":
      return (
        <ConflictPanel
          key={outcome.overtaken.current.digest}
          overtaken={outcome.overtaken}
          shown={shown}
          naming={naming}
          onGoOn={(changes) => void reviewing.goOn(outcome.overtaken, changes)}
        />
      );
    case "CHOSEN":
      return (
        <div className="plan-told" data-told-first tabIndex={-1}>
          <Notice kind="info" urgent title={words.conflict.chosen} />
        </div>
      );
    case "DRAFT_STALE":
      return (
        <div className="plan-told" data-told-first tabIndex={-1}>
          <Notice kind="warn" urgent title={outcome.title}>
            <p>{words.stale}</p>
          </Notice>
        </div>
      );
    case "FAILED":
      return (
        <div className="plan-told" data-told-first tabIndex={-1}>
          <ReadFailure error={outcome.error} onAgain={outcome.again} />
        </div>
      );
    default:
      return null;
  }
}
