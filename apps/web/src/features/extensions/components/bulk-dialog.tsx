import type { ReactNode } from "react";
import { Dialog } from "../../../components/dialog.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import type { Conditions } from "../search.ts";
import type { useBulkAct } from "../use-bulk-act.ts";
import type { Choosing } from "../use-selection.ts";

/** What the dialog of an act is given. */
export interface ActProps {
  choosing: Choosing;
  conditions: Conditions;
  onClose: () => void;
}

const NAMED = 5;

interface BulkDialogProps extends ActProps {
  title: string;
  progress: ReturnType<typeof useBulkAct>["progress"];
  onAgain: () => void;
  firstFocus?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of an act on many: whom it is about, what is asked, and what became of it. */
export function BulkDialog(props: BulkDialogProps) {
  const { title, choosing, progress, onAgain, onClose, firstFocus, actions, children } = props;
  const words = useWords("listing");
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={actions}
      {...(firstFocus === undefined ? {} : { firstFocus })}
    >
      <p className="meta">{useWhom(choosing)}</p>
      {children}
      <p role="status" className="meta">
        {progress.kind === "working" ? words.bulk.working : words.bulk.notYet}
      </p>
      {progress.kind === "failed" ? <ReadFailure error={progress.error} onAgain={onAgain} /> : null}
    </Dialog>
  );
}

/** "7004 伊藤 健、7006 中村 翔、ほか3件". */
function useWhom({ selection, count }: Choosing): string {
  const { between } = usePanel();
  const { bulk } = useWords("listing");
  if (selection.kind === "filter") return bulk.allFound(count);
  const rows = [...selection.rows.values()];
  const named = rows.slice(0, NAMED).map(({ number, name }) => `${number} ${name}`);
  const more = rows.length - named.length;
  return [...named, ...(more > 0 ? [bulk.more(more)] : [])].join(between);
}
