import type { CallConditions } from "@naisen/api/call";
import type { PlanToSend } from "@naisen/api/change-set";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { From } from "@naisen/routing-core/call";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import { isTheirs, type Over } from "../store/over.ts";
import { narrowConsequence } from "./narrow-decision.ts";
import { carriesTheirs, isTheirExtension, isTheirNumber, NOT_TOLD, narrowFinding } from "./narrowing.ts";
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

/** What the network knows, as far as it is about their phones and sites. */
export function narrowConditions(over: Over, table: RoutingTable, known: CallConditions): CallConditions {
  if (over.sites === null) return known;
  const { lines, busy, noAnswer, unregistered, sitesDown, ...others } = known;
  const theirs = (numbers: readonly ExtensionNumber[] | undefined) =>
    numbers?.filter((number) => isTheirNumber(over, table, number));
  return withoutEmpty({
    ...others,
    lines:
      lines &&
      Object.fromEntries(
        Object.entries(lines).filter(([line]) => carriesTheirs(over, table, line as PhoneNumber)),
      ),
    busy: theirs(busy),
    noAnswer: theirs(noAnswer),
    unregistered: theirs(unregistered),
    sitesDown: sitesDown?.filter((site) => isTheirs(over, site as SiteId)),
  });
}

/** What is well has no key. */
function withoutEmpty(conditions: CallConditions): CallConditions {
  const told = Object.entries(conditions).filter(
    ([, known]) => known !== undefined && (typeof known !== "object" || Object.keys(known).length > 0),
  );
  return Object.fromEntries(told);
}
