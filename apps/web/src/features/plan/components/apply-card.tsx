import { violationText } from "@naisen/messages/speak";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import type { useDraft } from "../../../lib/draft.ts";
import { useReasons } from "../../../lib/reasons.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import type { NoticeTicks } from "../use-notice-ticks.ts";
import type { Reviewing } from "../use-reviewing.ts";
import type { ShownPlan } from "../use-shown-plan.ts";

interface ApplyProps {
  draft: ReturnType<typeof useDraft>;
  shown: ShownPlan;
  reviewing: Reviewing;
  ticks: NoticeTicks;
}

/** 適用: the reason, which the draft keeps, and the button. Pressed too early, it explains. */
export function ApplyCard({ draft, shown, reviewing, ticks }: ApplyProps) {
  const { apply } = useWords("plan");
  const [reason, setReason] = useState(draft.reason);
  useEffect(() => setReason(draft.reason), [draft.reason]);
  const { isPending } = reviewing;
  return (
    <section className="card" aria-labelledby="plan-apply">
      <div className="card-head">
        <h2 id="plan-apply">{apply.title}</h2>
      </div>
      <form
        className="card-body plan-apply"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void reviewing.apply(reason);
        }}
      >
        <div className="field">
          <label className="field-label" htmlFor="plan-reason">
            {apply.reason}
          </label>
          <textarea
            id="plan-reason"
            className="input plan-reason"
            rows={2}
            maxLength={500}
            aria-describedby="plan-reason-hint"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onBlur={() => {
              if (reason !== draft.reason) void draft.write((now) => ({ ...now, reason })).catch(() => {});
            }}
          />
          <p id="plan-reason-hint" className="hint">
            {apply.reasonHint}
          </p>
        </div>
        <PressedEarly reviewing={reviewing} ticks={ticks} />
        <p className="reason-printed">{reason}</p>
        <div className="plan-foot">
          <Button look="primary" type="submit">
            {isPending ? apply.applying : apply.now(shown.count)}
          </Button>
        </div>
        <p className="hint plan-hint">{apply.undoHint(shown.count)}</p>
      </form>
    </section>
  );
}

/** Why pressing did nothing yet, with a way to what is to be done. */
function PressedEarly({ reviewing, ticks }: Pick<ApplyProps, "reviewing" | "ticks">) {
  const messages = useReasons();
  const readable = useReadable();
  const { apply } = useWords("plan");
  const { outcome } = reviewing;
  const unread = ticks.groups.filter(({ isRead }) => !isRead);
  if (outcome.kind === "CHECKING") return <Told title={apply.checking} />;
  if (outcome.kind === "REFUSED") {
    return (
      <Told title={apply.mend}>
        <To id="plan-refusals">{apply.toMend}</To>
      </Told>
    );
  }
  if (outcome.kind !== "UNREAD" || unread.length === 0) return null;
  return (
    <Told title={apply.tick(unread.length)}>
      <ul>
        {unread.map(({ id, code, notices }) => (
          <li key={id}>
            <To id={id}>
              {apply.toNotice(violationText(messages, code, readable(notices[0]?.params ?? {})).title)}
            </To>
          </li>
        ))}
      </ul>
    </Told>
  );
}

function Told({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div data-told-first tabIndex={-1}>
      <Notice kind="error" urgent title={title}>
        {children}
      </Notice>
    </div>
  );
}

/** The address belongs to the router, so the link moves the focus itself. */
function To({ id, children }: { id: string; children: string }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    >
      {children}
    </a>
  );
}
