import type { Action, Plan } from "@naisen/api/change-set";
import { DifferenceList } from "../../../components/difference-list.tsx";
import { differencesOf } from "../../../components/record-differences.ts";
import { usePanel } from "../../../lib/messages.tsx";
import type { Editing } from "../use-editing.ts";
import { useNaming } from "../use-naming.ts";

/** 差分: the settings that a plan writes; those of other extensions under their names. */
export function PreviewDifferences({ plan, editing }: { plan: Plan; editing: Editing }) {
  const { preview } = usePanel();
  const naming = useNaming(editing);
  const told = plan.actions.map((action) => ({ action, differences: differencesOf(action, naming) }));
  const count = told.reduce((sum, { differences }) => sum + differences.length, 0);
  return (
    <div className="preview-part">
      <h4>
        {preview.differences} <span className="meta">{preview.differenceCount(count)}</span>
      </h4>
      {told.map(({ action, differences }) => {
        const other = otherOf(action, editing.base.id);
        return (
          <div key={action.address}>
            {other === null ? null : <p className="meta">{preview.ofExtension(other.number, other.name)}</p>}
            <DifferenceList differences={differences} />
          </div>
        );
      })}
    </div>
  );
}

/** The extension that an action is about, where it is not the one that is open. */
function otherOf(action: Action, own: string) {
  const record = action.kind === "EXTENSION" ? (action.after ?? action.before) : null;
  return record === null || record.id === own ? null : record;
}
