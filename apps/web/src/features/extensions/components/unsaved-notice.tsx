import { useBlocker } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { usePanel } from "../../../lib/messages.tsx";

interface UnsavedProps {
  /** Asked when somebody leaves: what was typed just now may not be drawn yet. */
  isUnsaved: () => boolean;
  title: string;
  /** Whether an address still shows the form. */
  isHere: (search: object) => boolean;
}

/** Stands in the way when somebody leaves with something typed that is not applied, and asks. */
export function UnsavedNotice({ isUnsaved, title, isHere }: UnsavedProps) {
  const { edit } = usePanel();
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => isUnsaved() && !isHere(next.search),
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Notice kind="warn" urgent title={title}>
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
