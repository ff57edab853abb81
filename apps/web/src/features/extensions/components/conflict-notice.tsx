import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import type { NamedChangeSet } from "@naisen/api/logged-change-set";
import { Button } from "../../../components/button.tsx";
import { DifferenceList } from "../../../components/difference-list.tsx";
import { Notice } from "../../../components/notice.tsx";
import { differencesOf } from "../../../components/record-differences.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import type { Editing } from "../use-editing.ts";
import { useNaming } from "../use-naming.ts";

interface ConflictProps {
  editing: Editing;
  /** The extension as it is now, as far as it was read again. */
  view: ExtensionView;
  meanwhile: readonly NamedChangeSet[];
  onReload: () => void;
}

/** What somebody else changed in the meantime: who, when, and what; and the way on without losing what was typed. */
export function ConflictNotice({ editing, view, meanwhile, onReload }: ConflictProps) {
  const { when } = usePanel();
  const { conflict } = useWords("editing");
  const naming = useNaming(editing, view);
  const { base } = editing;
  const touching = meanwhile.filter(({ actions }) => actions.some((action) => idOf(action) === base.id));
  const elsewhere = meanwhile.length - touching.length;
  return (
    <div className="field-wide" data-told-first tabIndex={-1}>
      <Notice kind="warn" urgent title={conflict.title}>
        <p>{conflict.text}</p>
        {touching.map(({ id, actorName, at, actions }) => (
          <div key={id} className="conflict-entry">
            <p className="meta">{conflict.entry(actorName, when(at), base.number)}</p>
            <DifferenceList
              differences={actions
                .filter((action) => idOf(action) === base.id)
                .flatMap((action) => differencesOf(action, naming))}
            />
          </div>
        ))}
        {touching.length === 0 && editing.behind.length > 0 ? (
          <DifferenceList
            differences={differencesOf({ kind: "EXTENSION", before: base, after: view }, naming)}
          />
        ) : null}
        {elsewhere > 0 ? <p className="meta">{conflict.elsewhere(elsewhere)}</p> : null}
        <div className="actions notice-actions">
          <Button small look="recommended" onClick={onReload}>
            {conflict.reload}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

function idOf(action: NamedChangeSet["actions"][number]): string | undefined {
  return action.kind === "EXTENSION" ? (action.after ?? action.before)?.id : undefined;
}
