import type { Action, Plan } from "@naisen/api/change-set";
import { DifferenceList } from "../../../components/difference-list.tsx";
import { PreviewCalls } from "../../../components/preview-calls.tsx";
import { PreviewNotices } from "../../../components/preview-notices.tsx";
import { differencesOf, type Naming } from "../../../components/record-differences.ts";
import { Status } from "../../../components/status.tsx";
import { namesInPlan } from "../../../components/target-names.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useSiteName } from "../../../lib/use-readable.ts";
import "../../../styles/preview.css";

/** What a plan does, where no form stands behind it: each extension's old and new settings, and the calls that change. */
export function PlanSummary({ plan }: { plan: Plan }) {
  const { preview } = usePanel();
  const naming = usePlanNaming(plan);
  const changed = plan.actions.filter(({ kind, action }) => kind !== "INBOUND" && action === "CHANGE");
  return (
    <section className="preview" aria-labelledby="plan-summary">
      <div className="preview-head">
        <h3 id="plan-summary">{preview.title}</h3>
        <span className="spacer" />
        {plan.applicable ? (
          <span className="meta">{preview.notYet}</span>
        ) : (
          <Status kind="held">{preview.notApplicable}</Status>
        )}
      </div>
      {changed.length === 0 ? null : (
        <div className="preview-part">
          <h4>{preview.differences}</h4>
          {changed.map((action) => (
            <div key={action.address}>
              <Whose action={action} />
              <DifferenceList differences={differencesOf(action, naming)} />
            </div>
          ))}
        </div>
      )}
      <PreviewNotices plan={plan} />
      {plan.applicable ? (
        <PreviewCalls plan={plan} />
      ) : (
        <p className="preview-part meta">{preview.mendFirst}</p>
      )}
    </section>
  );
}

function Whose({ action }: { action: Action }) {
  const { preview } = usePanel();
  const record = action.kind === "EXTENSION" ? (action.after ?? action.before) : null;
  return record === null ? null : <p className="meta">{preview.ofExtension(record.number, record.name)}</p>;
}

/** Names for the ids in a plan's records, as far as the plan itself knows them. */
function usePlanNaming(plan: Plan): Naming {
  const words = usePanel();
  const siteName = useSiteName();
  const names = namesInPlan(plan, words.settings);
  return { words, siteName, extensionName: (id) => names.get(id) ?? words.settings.otherTarget };
}
