import type { PlanToSend } from "@naisen/api/change-set";
import type { Action } from "@naisen/domain/plan/plan";
import { numberOfNobody } from "@naisen/domain/settings/forwarding";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import { displayPhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Consequence } from "@naisen/routing-core/consequences";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import { changedCalls } from "./changed-calls.ts";
import type { Planned } from "./planned.ts";
import { presentCall } from "./present-call.ts";
import { presentLine, presentRecord } from "./present-extension.ts";

/** So many lines are told with a plan. */
const MOST_LINES = 1000;

/**
 * A plan as it is shown: with the calls that it changes, as far as it could be applied, for the first `most` of the
 * records that it writes.
 */
export async function presentPlan(
  planned: Planned,
  table: RoutingTable,
  now: Instant,
  most: number = Number.POSITIVE_INFINITY,
): Promise<PlanToSend> {
  const { head, before, plan, digest } = planned;
  const calls = await changedCalls(planned, table, now, most);
  return {
    baseRevision: head.revision,
    digest,
    applicable: plan.applicable,
    actions: plan.actions.map(presentAction),
    violations: plan.violations,
    notices: plan.notices,
    consequences: calls.named.map(presentConsequence),
    calls: calls.counts,
    effects: Object.fromEntries(calls.effects),
    origins: originsOf(planned),
    targets: targetsOf(planned),
    lines: linesOf(plan.actions).flatMap(
      (mobile) => presentLine(mobile, { ...before, day: dayOf(now) }) ?? [],
    ),
  };
}

/** Which changes each record that is written comes from. */
function originsOf({ plan: { actions, origins } }: Planned) {
  return Object.fromEntries(actions.map(({ address }) => [address, origins.get(address) ?? []]));
}

/** Whom forwards and inbound numbers in the actions mean, by number and name. */
function targetsOf({ plan, before }: Planned) {
  const targets: Record<string, { number: string; name: string }> = {};
  for (const id of new Set(plan.actions.flatMap(rungBy))) {
    const found = plan.after.settings.extensions.get(id) ?? before.settings.extensions.get(id);
    const number = found?.number ?? numberOfNobody(id);
    if (number !== null) targets[id] = { number, name: found?.name ?? "" };
  }
  return targets;
}

function rungBy(action: Action): readonly ExtensionId[] {
  if (action.kind === "TWO_IN_ONE" || action.kind === "OUTSIDE") return [];
  const records = [action.before, action.after].filter((record) => record !== null);
  return records.flatMap((record) =>
    "forwarding" in record ? record.forwarding.map(({ to }) => to) : [record.to],
  );
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
    case "OUTSIDE":
      return action;
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
  return [...new Set(mobiles)].slice(0, MOST_LINES);
}

function presentConsequence({ call, before, after }: Consequence) {
  return { call: presentCall(call), before, after };
}
