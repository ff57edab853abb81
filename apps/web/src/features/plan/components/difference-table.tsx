import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { Button } from "../../../components/button.tsx";
import { Diff } from "../../../components/diff.tsx";
import { Icon } from "../../../components/icon.tsx";
import { useWords } from "../../../lib/words.ts";
import type { PlacedInPlan, PlanGroup } from "../plan-groups.ts";
import type { PlanRow } from "../plan-rows.ts";
import type { Folds } from "../use-folds.ts";
import type { Leaving } from "../use-leaving.ts";
import type { ShownPlan } from "../use-shown-plan.ts";
import { DifferenceCells } from "./difference-cells.tsx";
import { PlanViolation } from "./plan-violation.tsx";

interface TableProps {
  shown: ShownPlan;
  groups: readonly PlanGroup[];
  folds: Folds;
  /** How rows are taken out; null where the plan is applied and there is nothing to take out any more. */
  leaving: Leaving | null;
  /** What stands in the last column where nothing can be taken out. */
  state?: ReactNode;
}

/** The differences in groups that fold, some rows at a time. */
export function DifferenceTable({ shown, groups, folds, leaving, state }: TableProps) {
  const words = useWords("plan");
  const { columns } = words;
  const kept = useKeptFocus(shown);
  return (
    <section ref={kept} className="plan-scroll" aria-label={words.region}>
      <table className="plan-table">
        <caption className="visually-hidden">{words.caption(shown.rows.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.mobile}</th>
            <th scope="col">{columns.site}</th>
            <th scope="col">{columns.calls}</th>
            <th scope="col" className="plan-act">
              {leaving === null ? columns.state : <span className="visually-hidden">{columns.act}</span>}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupRows key={group.id} {...{ shown, group, folds, leaving, state }} />
        ))}
      </table>
    </section>
  );
}

/** When the button that had the focus goes with its row, the one that takes its place has it. */
function useKeptFocus(shown: ShownPlan) {
  const table = useRef<HTMLElement>(null);
  const last = useRef(-1);
  useLayoutEffect(() => {
    const buttons = [...(table.current?.querySelectorAll<HTMLElement>(".plan-act button") ?? [])];
    if (document.activeElement === document.body && last.current >= 0) {
      buttons[Math.min(last.current, buttons.length - 1)]?.focus();
    }
  }, [shown]);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const buttons = [...(table.current?.querySelectorAll(".plan-act button") ?? [])];
      last.current = target instanceof Element ? buttons.indexOf(target) : -1;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  return table;
}

type GroupProps = Omit<TableProps, "groups"> & { group: PlanGroup };

function GroupRows({ shown, group, folds, leaving, state }: GroupProps) {
  const words = useWords("plan");
  const isOpen = folds.isOpen(group);
  const limit = folds.limitOf(group);
  const rows = isOpen ? group.rows.slice(0, limit) : [];
  return (
    <tbody>
      <GroupHead group={group} isOpen={isOpen} onToggle={() => folds.toggle(group)} />
      {rows.map((row) => (
        <Row
          key={row.id}
          row={row}
          shown={shown}
          leaving={leaving}
          state={state}
          violations={shown.violations.filter((placed) => placed.row?.id === row.id)}
        />
      ))}
      {isOpen && group.rows.length > limit ? (
        <tr className="plan-more">
          <td colSpan={6}>
            <Button small onClick={() => folds.more(group)}>
              {words.more(Math.min(50, group.rows.length - limit))}
            </Button>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function GroupHead({ group, isOpen, onToggle }: { group: PlanGroup; isOpen: boolean; onToggle: () => void }) {
  const words = useWords("plan");
  const { tone, kind, pair, rows } = group;
  const count = words.chip(words.counts[tone], rows.length);
  const name = words.groupOf(count, words.kinds[kind]);
  return (
    <tr className="plan-group">
      <th scope="rowgroup" colSpan={6}>
        <div className="plan-group-head">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={isOpen ? words.fold(name) : words.unfold(name)}
            onClick={onToggle}
          >
            <Icon name="down" />
          </button>
          <span className={`tag plan-tone-${tone.toLowerCase()}`}>{count}</span>
          <span>{words.kinds[kind]}</span>
          {pair === null ? null : (
            <span>
              <Diff before={pair.before} after={pair.after} />
            </span>
          )}
        </div>
      </th>
    </tr>
  );
}

interface RowProps {
  row: PlanRow;
  shown: ShownPlan;
  leaving: Leaving | null;
  state: ReactNode;
  violations: readonly PlacedInPlan[];
}

function Row({ row, shown, leaving, state, violations }: RowProps) {
  const words = useWords("plan");
  const { number, name, kind, wishes } = row;
  return (
    <>
      <tr id={row.id} className={violations.length === 0 ? undefined : "plan-refused"}>
        <DifferenceCells row={row} isApplicable={shown.plan.applicable} />
        <td className="plan-act">
          {leaving === null ? (
            state
          ) : wishes.length === 0 ? (
            <span className="meta">{words.byItself}</span>
          ) : (
            <Button
              look="link"
              aria-label={words.leaveOf(number, name, words.kinds[kind])}
              onClick={() => void leaving.row(row)}
            >
              {words.leave}
            </Button>
          )}
        </td>
      </tr>
      {violations.length === 0 || leaving === null ? null : (
        <tr className="plan-violations">
          <td colSpan={6}>
            {violations.map((placed) => (
              <PlanViolation
                key={placed.id}
                placed={placed}
                all={violations}
                shown={shown}
                leaving={leaving}
              />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
