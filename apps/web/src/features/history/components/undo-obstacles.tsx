import type { Plan, Violation as ViolationFacts } from "@naisen/api/change-set";
import type { HistoryEntry } from "@naisen/api/history-entry";
import { Link } from "@tanstack/react-router";
import { Notice } from "../../../components/notice.tsx";
import { Violation } from "../../../components/violation.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { displayOf } from "../../../lib/phones.ts";
import { useWords } from "../../../lib/words.ts";

/** So many obstacles are told one by one. */
const MOST_TOLD = 10;

interface ObstaclesProps {
  entry: HistoryEntry;
  plan: Plan;
  /** One goes to another entry. */
  onLeave: () => void;
}

/** Why an entry cannot be taken back as a whole: each obstacle with the facts, when it came, and where to mend it. */
export function UndoObstacles({ entry, plan, onLeave }: ObstaclesProps) {
  const { undo: words } = useWords("history");
  const told = plan.violations.slice(0, MOST_TOLD);
  return (
    <>
      <Notice kind="warn" title={words.cannot(plan.violations.length)}>
        <p>{words.cannotText}</p>
      </Notice>
      {told.map((violation, place) => (
        <Violation key={violation.code + violation.path} id={`undo-obstacle-${place}`} violation={violation}>
          <Again violation={violation} entry={entry} onLeave={onLeave} />
        </Violation>
      ))}
      {plan.violations.length > told.length ? (
        <p className="meta">{words.moreObstacles(plan.violations.length - told.length)}</p>
      ) : null}
    </>
  );
}

interface AgainProps extends Omit<ObstaclesProps, "plan"> {
  violation: ViolationFacts;
}

function Again({ violation: { params }, entry, onLeave }: AgainProps) {
  const panel = usePanel();
  const { undo: words } = useWords("history");
  const extension = typeof params.extension === "string" ? params.extension : null;
  const number = typeof params.number === "string" ? displayOf(params.number) : extension;
  const later = entry.undo.later.find((one) => one.number === number);
  return (
    <>
      {later === undefined ? null : <p>{words.changedAgain(later.number, panel.when(later.at))}</p>}
      <div className="actions notice-actions">
        {later === undefined ? null : (
          <Link
            to="/history"
            search={{ open: later.id }}
            onClick={onLeave}
            className="button button-plain button-small"
          >
            {words.seeLater}
          </Link>
        )}
        {extension === null ? null : (
          <Link
            to="/extensions"
            search={{ open: extension }}
            className="button button-recommended button-small"
          >
            {words.changeByHand(extension)}
          </Link>
        )}
      </div>
    </>
  );
}
