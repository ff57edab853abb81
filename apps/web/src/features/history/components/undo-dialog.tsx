import type { Plan } from "@naisen/api/change-set";
import type { HistoryEntry } from "@naisen/api/history-entry";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { EntryRows } from "../../../components/entry-rows.tsx";
import { actionRows, type Telling } from "../../../components/entry-told.ts";
import { Field } from "../../../components/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { PreviewCalls } from "../../../components/preview-calls.tsx";
import { PreviewNotices } from "../../../components/preview-notices.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { namesInPlan } from "../../../components/target-names.ts";
import { useTelling } from "../../../components/use-telling.ts";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { useUndoing } from "../use-undoing.ts";
import { UndoObstacles } from "./undo-obstacles.tsx";
import "../../../styles/preview.css";

interface UndoProps {
  entry: HistoryEntry;
  /** Closed: with whether it was taken back. */
  onClose: (taken: boolean) => void;
}

/** 元に戻す: what that would do, which calls it changes, and what can no longer be undone; then one press. */
export function UndoDialog({ entry, onClose }: UndoProps) {
  const { undo: words } = useWords("history");
  const { edit } = usePanel();
  const [reason, setReason] = useState("");
  const { planned, notTaken, isPending, apply } = useUndoing(entry, () => onClose(true));
  const plan = planned.data;
  const applicable = plan?.applicable === true;
  return (
    <Dialog
      wide
      title={words.title}
      onClose={() => onClose(false)}
      cancel={applicable ? edit.cancel : words.close}
      actions={
        applicable ? (
          <Button look="primary" icon="undo" onClick={() => (isPending ? undefined : apply(plan, reason))}>
            {isPending ? words.taking : words.apply}
          </Button>
        ) : null
      }
    >
      {notTaken === null ? null : (
        <Notice kind="error" urgent title={notTaken.title}>
          <p>{notTaken.remedy}</p>
        </Notice>
      )}
      {planned.isError ? <ReadFailure error={planned.error} onAgain={() => void planned.refetch()} /> : null}
      {planned.isPending ? <Waiting lines={5} /> : null}
      {plan === undefined ? null : <PlanOfUndo entry={entry} plan={plan} onLeave={() => onClose(false)} />}
      {applicable ? (
        <Field id="undo-reason" label={words.reason} note={<p className="hint">{words.reasonHint}</p>}>
          <input
            id="undo-reason"
            className="input"
            maxLength={500}
            autoComplete="off"
            value={reason}
            aria-describedby="undo-reason-note"
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Field>
      ) : null}
    </Dialog>
  );
}

interface PlanProps {
  entry: HistoryEntry;
  plan: Plan;
  /** One goes to another entry. */
  onLeave: () => void;
}

function PlanOfUndo({ entry, plan, onLeave }: PlanProps) {
  const { undo: words } = useWords("history");
  const { preview } = usePanel();
  const telling = useTellingOfPlan(entry, plan);
  const rows = actionRows({ actions: plan.actions, totals: totalsOf(plan) }, telling);
  if (!plan.applicable) return <UndoObstacles entry={entry} plan={plan} onLeave={onLeave} />;
  return (
    <section className="preview" aria-labelledby="undo-plan">
      <div className="preview-head">
        <h3 id="undo-plan">{words.would}</h3>
        <span className="spacer" />
        <span className="meta">{preview.notYet}</span>
      </div>
      <div className="preview-part">
        <h4>
          {preview.differences} <span className="meta">{preview.differenceCount(rows.length)}</span>
        </h4>
        {rows.length === 0 ? <p>{words.nothing}</p> : <EntryRows rows={rows} />}
      </div>
      <PreviewNotices plan={plan} />
      <PreviewCalls plan={plan} />
    </section>
  );
}

/** The entry's own names, and before them those of the plan, in which what was removed is there again. */
function useTellingOfPlan(entry: HistoryEntry, plan: Plan): Telling {
  const telling = useTelling(entry);
  const { naming } = telling;
  const names = namesInPlan(plan, naming.words.settings);
  const extensionName = (id: string) => names.get(id) ?? naming.extensionName(id);
  return { ...telling, naming: { ...naming, extensionName } };
}

function totalsOf({ actions }: Plan): HistoryEntry["totals"] {
  const count = (what: Plan["actions"][number]["action"]) =>
    actions.filter(({ action }) => action === what).length;
  return { added: count("ADD"), changed: count("CHANGE"), removed: count("REMOVE"), turned: 0 };
}
