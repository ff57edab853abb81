import { NotAnswered } from "../lib/ask.ts";
import { usePanel } from "../lib/messages.tsx";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

/** A read that failed: why, what to do, and a button that does it. */
export function ReadFailure({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const panel = usePanel();
  const problem = error instanceof NotAnswered ? error.problem : null;
  const text = problem === null ? null : { title: problem.title, remedy: problem.detail };
  return (
    <Notice kind="error" urgent title={text?.title ?? panel.waiting.unreachableTitle}>
      <p>{text?.remedy ?? panel.waiting.unreachableRemedy}</p>
      {problem === null ? null : <p className="meta">{panel.waiting.requestId(problem.requestId)}</p>}
      <div className="actions notice-actions">
        <Button small onClick={onAgain}>
          {panel.waiting.again}
        </Button>
      </div>
    </Notice>
  );
}
