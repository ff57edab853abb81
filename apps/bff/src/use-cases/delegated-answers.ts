import type { PlanToSend } from "@naisen/api/change-set";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { From } from "@naisen/routing-core/call";
import type { Conditions } from "@naisen/routing-core/conditions";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import { handsetOf } from "@naisen/routing-core/two-in-one";
import { isTheirs, type Over } from "../store/over.ts";
import { narrowConsequence } from "./narrow-decision.ts";
import {
  carriesAnothers,
  carriesTheirs,
  isTheirExtension,
  isTheirNumber,
  NOT_TOLD,
  narrowFinding,
} from "./narrowing.ts";
import type { Planned } from "./planned.ts";

/**
 * A plan as somebody with some sites is shown it: without the names of others and calls to them. What it writes is
 * theirs already (delegated-changes.ts), and so is one end of every call that it changes.
 */
export function narrowPlan(over: Over, planned: Planned, plan: PlanToSend, table: RoutingTable): PlanToSend {
  if (over.sites === null) return plan;
  const { before } = planned;
  const after = planned.plan.after.settings.extensions;
  const isKnown = (number: ExtensionNumber) =>
    isTheirNumber(over, table, number) ||
    after.numbered(number).some((extension) => isTheirExtension(over, extension));
  return {
    ...plan,
    violations: plan.violations.map((finding) => narrowFinding(over, finding, before)),
    consequences: plan.consequences.flatMap((one) => narrowConsequence(over, table, one) ?? []),
    notices: plan.notices.map((finding) => narrowFinding(over, finding, before)),
    targets: Object.fromEntries(
      Object.entries(plan.targets).map(([id, { number, name }]) => [
        id,
        { number, name: name === "" || isKnown(number as ExtensionNumber) ? name : NOT_TOLD },
      ]),
    ),
  };
}

/** Whether a call comes from a phone of theirs. */
export function isTheirPhone(over: Over, table: RoutingTable, from: From): boolean {
  if ("mobile" in from) return carriesTheirs(over, table, from.mobile);
  if ("desk" in from) return isTheirNumber(over, table, from.desk);
  return "pbx" in from && isTheirNumber(over, table, from.pbx);
}

/** What the network knows or somebody supposes of it, as far as it is about their phones and sites on that day. */
export function narrowConditions(over: Over, table: RoutingTable, known: Conditions, day: Day): Conditions {
  if (over.sites === null) return known;
  const theirs = (numbers: ReadonlySet<ExtensionNumber>) =>
    new Set([...numbers].filter((number) => isTheirNumber(over, table, number)));
  const { lines, busy, noAnswer, unregistered, sitesDown, ...others } = known;
  return {
    ...others,
    lines: new Map([...lines].filter(([line]) => isTheirHandset(over, table, line, day))),
    busy: theirs(busy),
    noAnswer: theirs(noAnswer),
    unregistered: theirs(unregistered),
    sitesDown: new Set([...sitesDown].filter((site) => isTheirs(over, site))),
  };
}

/** Whether a line, with the other one of its handset, carries an extension of theirs and none of another's. */
function isTheirHandset(over: Over, table: RoutingTable, line: PhoneNumber, day: Day): boolean {
  const handset = handsetOf(table, over.company, line, day);
  const lines = handset === null ? [line] : [handset.a, handset.b];
  return (
    lines.some((one) => carriesTheirs(over, table, one)) &&
    !lines.some((one) => carriesAnothers(over, table, one))
  );
}
