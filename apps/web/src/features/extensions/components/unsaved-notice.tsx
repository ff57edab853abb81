import { useBlocker } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { usePanel } from "../../../lib/messages.tsx";

/** Stands in the way when somebody leaves with changes that are not applied, and asks. */
export function UnsavedNotice({ unsaved, number }: { unsaved: boolean; number: string }) {
  const { edit } = usePanel();
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => unsaved && !("open" in next.search && next.search.open === number),
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Notice kind="warn" urgent title={edit.unsavedTitle}>
      <div className="actions notice-actions">
        <Button small look="recommended" autoFocus onClick={blocker.reset}>
          {edit.keep}
        </Button>
        <Button small onClick={blocker.proceed}>
          {edit.discard}
        </Button>
      </div>
    </Notice>
  );
}
