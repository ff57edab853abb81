import type { PlanToSend } from "@naisen/api/change-set";
import type { Action } from "@naisen/domain/plan/plan";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import { displayPhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { type Consequence, consequences } from "@naisen/routing-core/consequences";
import { projectActions } from "@naisen/routing-core/table/project";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import type { Planned } from "./planned.ts";
import { presentCall } from "./present-call.ts";
import { presentLine, presentRecord } from "./present-extension.ts";

/** A plan as it is shown: with the calls that it changes, as far as it could be applied. */
export function presentPlan(
  { head, before, plan, digest }: Planned,
  table: RoutingTable,
  now: Instant,
): PlanToSend {
  const changes = projectActions(plan.actions, plan.after);
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

/** An action with its records as they go over the wire. */
export function presentAction(action: Action) {
  switch (action.kind) {
    case "EXTENSION":
      return withRecords(action, presentRecord);
    case "TWO_IN_ONE":
      return withRecords(action, (record) => ({ ...record, aDisplay: displayPhoneNumber(record.a) }));
    case "INBOUND":
      return withRecords(action, (record) => ({
        ...record,
        numberDisplay: displayPhoneNumber(record.number),
      }));
  }
}

type WithRecords<Written> = { readonly before: Written | null; readonly after: Written | null };

function withRecords<Written, On extends WithRecords<Written>, Sent>(
  action: On & WithRecords<Written>,
  present: (record: Written) => Sent,
) {
  const { before, after } = action;
  return {
    ...action,
    before: before === null ? null : present(before),
    after: after === null ? null : present(after),
  };
}

function linesOf(actions: readonly Action[]) {
  const mobiles = actions.flatMap((action) =>
    action.kind === "EXTENSION" ? [action.before?.mobile ?? [], action.after?.mobile ?? []].flat() : [],
  );
  return [...new Set(mobiles)];
}

function presentConsequence({ call, before, after }: Consequence) {
  return { call: presentCall(call), before, after };
}
