import type { ChangeToSend, LineFacts } from "@naisen/api/change-set";
import { mergedChanges } from "@naisen/api/merged-changes";
import { Link } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { LineMends } from "../../../components/line-mends.tsx";
import { Violation } from "../../../components/violation.tsx";
import { useWords } from "../../../lib/words.ts";
import type { PlacedInPlan } from "../plan-groups.ts";
import type { Leaving } from "../use-leaving.ts";
import type { ShownPlan } from "../use-shown-plan.ts";

interface ViolationProps {
  placed: PlacedInPlan;
  /** All that stand at the same row. */
  all: readonly PlacedInPlan[];
  shown: ShownPlan;
  leaving: Leaving;
}

/** Why a change is refused, at its row, with what mends it: another line, the line taken over, or the change taken out. */
export function PlanViolation({ placed, all, shown, leaving }: ViolationProps) {
  const { refused } = useWords("plan");
  const { id, violation, place } = placed;
  const change = place === null ? undefined : shown.changes[place];
  const own = change === undefined ? null : subjectOf(change);
  const { extension } = violation.params;
  const isThere = change?.type !== "AddExtension" && violation.code !== "extension.unknown";
  return (
    <Violation id={id} violation={violation}>
      {change === undefined || own === null || !wantsLine(change) ? null : (
        <LineMends
          id={id}
          violation={violation}
          all={all.filter((one) => one.place === place)}
          own={own}
          onReassign={(other) =>
            void leaving.mend((now) => mergedChanges(now, [{ type: "UnbindMobile", extension: other }]))
          }
          onTake={(line) => void leaving.mend((now) => withLine(now, change, line))}
          taken={linesWanted(shown.changes)}
        />
      )}
      <div className="actions plan-mends">
        {place === null ? null : (
          <Button small onClick={() => void leaving.wishes([place], own ?? "")}>
            {refused.leave}
          </Button>
        )}
        {typeof extension !== "string" || !isThere ? null : (
          <Link to="/extensions" search={{ open: extension }} className="link-button">
            {refused.open(extension)}
          </Link>
        )}
      </div>
      {place === null ? null : <p className="meta">{refused.leaves}</p>}
    </Violation>
  );
}

function subjectOf(change: ChangeToSend): string | null {
  if ("extension" in change) return change.extension;
  return change.type === "AddExtension" ? change.number : null;
}

function wantsLine(change: ChangeToSend): boolean {
  return change.type === "BindMobile" || change.type === "AddExtension";
}

/** The changes with another line in the place of the one that a change wanted. */
function withLine(
  now: readonly ChangeToSend[],
  wanted: ChangeToSend,
  line: LineFacts,
): readonly ChangeToSend[] {
  const text = JSON.stringify(wanted);
  return now.map((change) =>
    JSON.stringify(change) === text ? ({ ...change, mobile: line.number } as ChangeToSend) : change,
  );
}

function linesWanted(changes: readonly ChangeToSend[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) => ("mobile" in change && change.mobile !== undefined ? change.mobile : [])),
  );
}
