import type { PlanToSend } from "@naisen/api/change-set";
import type { Action } from "@naisen/domain/plan/plan";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { Call } from "@naisen/routing-core/call";
import { type Consequence, consequences } from "@naisen/routing-core/consequences";
import { projectChanges } from "@naisen/routing-core/table/project";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import type { Planned } from "./planned.ts";
import { presentLine, presentRecord } from "./present-extension.ts";

/** A plan as it is shown: with the calls that it changes, as far as it could be applied. */
export function presentPlan(
  { head, before, plan, digest }: Planned,
  table: RoutingTable,
  now: Instant,
): PlanToSend {
  const ids = plan.actions.flatMap((action) => (action.after ?? action.before)?.id ?? []);
  const changes = projectChanges(ids, plan.after);
  const changed = plan.applicable ? consequences(table, head.id, changes, now) : [];
  return {
    baseRevision: head.revision,
    digest,
    applicable: plan.applicable,
    actions: plan.actions.map(presentAction),
    violations: plan.violations,
    notices: plan.notices,
    consequences: changed.map(presentConsequence),
    lines: linesOf(plan.actions).flatMap(
      (mobile) => presentLine(mobile, { ...before, day: dayOf(now) }) ?? [],
    ),
  };
}

export function presentAction(action: Action) {
  return {
    ...action,
    before: action.before === null ? null : presentRecord(action.before),
    after: action.after === null ? null : presentRecord(action.after),
  };
}

function linesOf(actions: readonly Action[]) {
  const mobiles = actions.flatMap(({ before, after }) => [before?.mobile ?? [], after?.mobile ?? []].flat());
  return [...new Set(mobiles)];
}

function presentConsequence({ call, before, after }: Consequence) {
  return { call: presentCall(call), before, after };
}

function presentCall({ from, dialled, at }: Call) {
  return { from, dialled, at: new Date(at).toISOString() };
}
