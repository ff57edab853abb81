import type { ChangeToSend, Plan } from "@naisen/api/change-set";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { DifferenceList } from "../../../components/difference-list.tsx";
import { Notice } from "../../../components/notice.tsx";
import { PreviewCalls } from "../../../components/preview-calls.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { differencesOf } from "../../../components/record-differences.ts";
import { Status } from "../../../components/status.tsx";
import { useToast } from "../../../components/toast.tsx";
import { useEntryNaming } from "../../../components/use-telling.ts";
import { Violation } from "../../../components/violation.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { planQuery } from "../../../lib/plan-query.ts";
import { SETTINGS } from "../../../lib/reads.ts";
import { useApply } from "../../../lib/use-apply.ts";
import { useDebounced } from "../../../lib/use-debounced.ts";
import { useUndo } from "../../../lib/use-undo.ts";
import { useWords } from "../../../lib/words.ts";
import "../../../styles/preview.css";

const PAUSE_MS = 300;

interface ChangePreviewProps {
  changes: readonly ChangeToSend[];
  /** The id of what gets the focus when the preview goes. */
  returnTo: string;
  /** Left, or applied. */
  onEnd: () => void;
}

/** 変更すると: what a change of what goes out would do, and the button that does it. Nothing here has been applied. */
export function ChangePreview({ changes, returnTo, onEnd }: ChangePreviewProps) {
  const { preview: words } = useWords("outside");
  const { waiting, toast } = usePanel();
  const id = useId();
  const asked = useDebounced(changes, PAUSE_MS);
  const isCurrent = JSON.stringify(asked) === JSON.stringify(changes);
  const query = useQuery(planQuery(asked));
  const plan = isCurrent ? query.data : undefined;
  const { send } = useApply();
  const show = useToast();
  const undo = useUndo();
  const queries = useQueryClient();
  const [fault, setFault] = useState<string | null>(null);

  async function press(shown: Plan): Promise<void> {
    const result = await send(changes, shown);
    if (result.kind === "unreachable") return setFault(waiting.unreachableTitle);
    if (result.kind === "problem") {
      const isStale = result.problem.code === "change-set.stale";
      if (isStale) await queries.invalidateQueries({ queryKey: [SETTINGS] });
      return setFault(isStale ? words.stale : result.problem.title);
    }
    show({
      kind: "ok",
      text: words.applied,
      action: { label: toast.undo, run: () => undo(result.answer.id) },
    });
    end();
    await queries.invalidateQueries({ queryKey: [SETTINGS] });
  }

  function end(): void {
    document.getElementById(returnTo)?.focus();
    onEnd();
  }

  return (
    <section className="outside-preview stack" aria-labelledby={id} aria-busy={plan === undefined}>
      <div className="outside-preview-head">
        <h3 id={id}>{words.title}</h3>
        <span role="status">
          {plan === undefined && !query.isError ? <Status kind="work">{words.checking}</Status> : null}
          {plan?.applicable === false ? <Status kind="held">{words.refused}</Status> : null}
        </span>
      </div>
      {query.isError ? <ReadFailure error={query.error} onAgain={() => void query.refetch()} /> : null}
      {plan === undefined ? null : <PlanBody plan={plan} />}
      {fault === null ? null : <Notice kind="error" urgent title={fault} />}
      <div className="actions">
        {plan?.applicable === true && plan.actions.length > 0 ? (
          <Button look="primary" onClick={() => void press(plan)}>
            {words.apply}
          </Button>
        ) : null}
        <Button onClick={end}>{words.reset}</Button>
      </div>
    </section>
  );
}

function PlanBody({ plan }: { plan: Plan }) {
  const { preview: words } = useWords("outside");
  const naming = useEntryNaming([]);
  if (!plan.applicable) {
    return plan.violations.map((violation) => (
      <Violation
        key={violation.code + violation.path}
        id={`outside-${violation.code}-${violation.path.replace(/\W/g, "-")}`}
        violation={violation}
      />
    ));
  }
  if (plan.actions.length === 0) return <p>{words.nothing}</p>;
  return (
    <>
      <DifferenceList differences={plan.actions.flatMap((action) => differencesOf(action, naming))} />
      <PreviewCalls plan={plan} />
    </>
  );
}
