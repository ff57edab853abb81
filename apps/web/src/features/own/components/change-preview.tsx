import type { ChangeToSend, Plan } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Diff } from "../../../components/diff.tsx";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Status } from "../../../components/status.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useDebounced } from "../../../lib/use-debounced.ts";
import { useWords } from "../../../lib/words.ts";
import { ownPlanQuery } from "../api/own-plan-query.ts";
import { type Outcome, useOwnChange } from "../api/use-own-change.ts";
import { ownDifferences } from "../own-differences.ts";
import { Findings } from "./findings.tsx";
import { OwnCalls } from "./own-calls.tsx";

const PAUSE_MS = 250;

interface ChangePreviewProps {
  view: ExtensionView;
  changes: readonly ChangeToSend[];
  /** The id of what gets the focus when the preview goes; a dialog that goes with it gives its own back. */
  returnTo?: string;
  /** Left, or applied. */
  onEnd: () => void;
}

/** 変更すると: what a change of one's own would do, and the button that does it. Nothing here has been applied. */
export function ChangePreview({ view, changes, returnTo, onEnd }: ChangePreviewProps) {
  const { preview: words } = useWords("own");
  const asked = useDebounced(changes, PAUSE_MS);
  const isCurrent = JSON.stringify(asked) === JSON.stringify(changes);
  const query = useQuery(ownPlanQuery(asked));
  const { apply } = useOwnChange();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const plan = isCurrent ? query.data : undefined;

  async function press(shown: Plan): Promise<void> {
    const came = await apply(changes, shown);
    setOutcome(came);
    if (came?.kind === "APPLIED") end();
  }

  function end(): void {
    if (returnTo !== undefined) document.getElementById(returnTo)?.focus();
    onEnd();
  }

  return (
    <section className="own-preview" aria-label={words.title} aria-busy={plan === undefined}>
      <div className="own-preview-head">
        <h3>{words.title}</h3>
        <PlanState plan={plan} isError={query.isError} />
      </div>
      {query.isError ? <ReadFailure error={query.error} onAgain={() => void query.refetch()} /> : null}
      {plan === undefined ? null : <PlanBody plan={plan} changes={changes} view={view} />}
      <OutcomeNotice outcome={outcome} />
      <div className="actions">
        {plan?.applicable === true ? (
          <Button look="primary" onClick={() => void press(plan)}>
            {words.apply}
          </Button>
        ) : null}
        <Button onClick={end}>{words.cancel}</Button>
      </div>
    </section>
  );
}

function PlanState({ plan, isError }: { plan: Plan | undefined; isError: boolean }) {
  const { preview: words } = useWords("own");
  if (isError) return null;
  return (
    <span role="status">
      {plan === undefined ? <Status kind="work">{words.checking}</Status> : null}
      {plan?.applicable === false ? <Status kind="held">{words.refused}</Status> : null}
    </span>
  );
}

function PlanBody({
  plan,
  changes,
  view,
}: {
  plan: Plan;
  changes: readonly ChangeToSend[];
  view: ExtensionView;
}) {
  const panel = usePanel();
  const { preview: words } = useWords("own");
  const differences = ownDifferences(plan, changes, view, panel);
  if (!plan.applicable) return <Findings found={plan.violations} kind="error" />;
  return (
    <>
      {differences.length === 0 ? <p>{words.nothing}</p> : null}
      <dl className="own-differences">
        {differences.map(({ label, before, after }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Diff before={before} after={after} />
            </dd>
          </div>
        ))}
      </dl>
      <OwnCalls calls={plan.ownCalls ?? []} />
      <Findings found={plan.notices} kind="warn" />
    </>
  );
}

/** How the last press went, where it did not do what was wanted. */
export function OutcomeNotice({ outcome }: { outcome: Outcome | null }) {
  const { preview: words } = useWords("own");
  if (outcome === null || outcome.kind === "APPLIED") return null;
  if (outcome.kind === "REFUSED") return <Findings found={outcome.violations} kind="error" />;
  if (outcome.kind === "STALE") return <Notice kind="warn" urgent title={words.stale} />;
  return <Notice kind="error" urgent title={outcome.text} />;
}
