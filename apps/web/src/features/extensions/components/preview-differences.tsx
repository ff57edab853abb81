import type { Plan } from "@naisen/api/change-set";
import { usePanel } from "../../../lib/messages.tsx";
import { differencesOf } from "../record-differences.ts";
import { DifferenceList } from "./difference-list.tsx";

/** 差分: the fields that a plan writes; those of other extensions under their names. */
export function PreviewDifferences({ plan, own }: { plan: Plan; own: string }) {
  const { preview } = usePanel();
  const count = plan.actions.flatMap(differencesOf).length;
  return (
    <div className="preview-part">
      <h4>
        {preview.differences} <span className="meta">{preview.differenceCount(count)}</span>
      </h4>
      {plan.actions.map((action) => {
        const record = action.after ?? action.before;
        return (
          <div key={action.address}>
            {record === null || record.id === own ? null : (
              <p className="meta">{preview.ofExtension(record.number, record.name)}</p>
            )}
            <DifferenceList differences={differencesOf(action)} />
          </div>
        );
      })}
    </div>
  );
}
