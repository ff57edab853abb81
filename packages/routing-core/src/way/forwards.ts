import type { ForwardingCondition, ForwardingRule } from "@naisen/domain/settings/forwarding";
import { numberOfNobody, outsideTarget } from "@naisen/domain/settings/forwarding";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import { type ExtensionEntry, entryStanding } from "../table/entry.ts";
import type { RoutingTable } from "../table/routing-table.ts";
import {
  type ForwardSurroundings,
  type NoOutsideForward,
  type OutsideForward,
  outsideForwardOf,
} from "./outside-forward.ts";

/** Why a rule is passed over, or that there is none for the condition. */
export type NoForward = "NONE" | "ITSELF" | "UNKNOWN" | "UNBOUND" | "HELD" | "LOOP" | NoOutsideForward;

/** The extension, or the way out, that a condition forwards to; or why to none, with the number that was set. */
export type Forward =
  | { readonly target: ExtensionEntry | OutsideForward }
  | { readonly target: null; readonly why: NoForward; readonly to: string | null };

/**
 * Where an extension's calls go in that condition. A rule whose target cannot be rung is passed over, that rule alone,
 * as if it were not set; of those that are left the first counts (ADR 9).
 */
export function forwardOf(
  entry: ExtensionEntry,
  when: ForwardingCondition,
  around: ForwardSurroundings,
): Forward {
  let passed: Forward = { target: null, why: "NONE", to: null };
  for (const rule of entry.forwarding) {
    if (rule.when !== when) continue;
    const forward = forwardBy(rule, entry, around);
    if (forward.target !== null) return forward;
    if (passed.why === "NONE") passed = forward;
  }
  return passed;
}

/** Where one rule leads. */
function forwardBy(rule: ForwardingRule, entry: ExtensionEntry, around: ForwardSurroundings): Forward {
  const { company, day, table } = around;
  const target = table.withId(company, rule.to);
  const outside = target === undefined ? outsideTarget(rule.to) : null;
  if (outside !== null) {
    const way = outsideForwardOf(entry, outside, around);
    return typeof way === "string" ? { target: null, why: way, to: outside } : { target: way };
  }
  const why =
    whyPassed(entry, rule, target, day) ?? (loops(entry.id, rule.to, company, table) ? "LOOP" : null);
  if (why === null && target !== undefined) return { target };
  return { target: null, why: why ?? "UNKNOWN", to: numberOf(rule, target) };
}

function whyPassed(
  { id }: ExtensionEntry,
  { to }: ForwardingRule,
  target: ExtensionEntry | undefined,
  day: Day,
): NoForward | null {
  if (to === id) return "ITSELF";
  if (target === undefined) return "UNKNOWN";
  const stands = entryStanding(target, day);
  return stands === "LIVE" ? null : stands;
}

/** Whether following forwardings from there, whatever their conditions, comes back to where it began. */
function loops(start: ExtensionId, from: ExtensionId, company: CompanyId, table: RoutingTable): boolean {
  const seen = new Set<ExtensionId>();
  const ahead = [from];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const rule of table.withId(company, id)?.forwarding ?? []) ahead.push(rule.to);
  }
  return false;
}

/** The number of a rule's target, as far as it is known. */
function numberOf({ to }: ForwardingRule, target: ExtensionEntry | undefined): string | null {
  return target?.number ?? numberOfNobody(to);
}
