import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useWords } from "../../../lib/words.ts";
import { useBulkAct } from "../use-bulk-act.ts";
import { type ActProps, BulkDialog } from "./bulk-dialog.tsx";

/** Takes the lines from all that are chosen and have one. */
export function UnbindDialog(props: ActProps) {
  const { bulk } = useWords("listing");
  const { selection, count } = props.choosing;
  const bound = selection.kind === "rows" ? boundRows(selection.rows) : selection;
  const { progress, planEach } = useBulkAct(bound, props.conditions);
  const toRelease = bound.kind === "rows" ? bound.rows.size : count;
  const release = () =>
    void planEach((extension) => ({ type: "UnbindMobile", extension }), { kind: "MOBILE" });
  return (
    <BulkDialog
      {...props}
      title={bulk.acts.unbind}
      progress={progress}
      onAgain={release}
      actions={
        toRelease === 0 ? (
          <Button onClick={props.onClose}>{bulk.backToList}</Button>
        ) : (
          <Button look="primary" onClick={release}>
            {bound.kind === "rows" ? bulk.unbind(toRelease) : bulk.unbindAll}
          </Button>
        )
      }
    >
      {toRelease === 0 ? (
        <Notice kind="info" title={bulk.nothingBound} />
      ) : (
        <p>{bound.kind === "rows" && toRelease < count ? bulk.unbindSome(toRelease) : bulk.unbindText}</p>
      )}
    </BulkDialog>
  );
}

function boundRows(rows: Extract<ActProps["choosing"]["selection"], { kind: "rows" }>["rows"]) {
  return { kind: "rows", rows: new Map([...rows].filter(([, { mobile }]) => mobile !== null)) } as const;
}
