// DOMAIN.md sections 3 and 4: a change set is judged by the state after all of it.
import { doChange, type Progress } from "./changes.ts";
import { type Company, closed, type Extension, extensionWithId, opened, settleTargets } from "./company.ts";
import type { Change, CompanyDocument, Location } from "./document.ts";
import { noticesOf } from "./notices.ts";
import { isMalformed, type Rule, rules } from "./rules.ts";
import { dayOf, daysFromTo, narrowed } from "./values.ts";

/** What a plan is told beside the document. */
export type PlanContext = {
  /** Numbers that were released, on which day, and by whom. */
  released?: { number: string; releasedOn: string; by: string }[];
  /** Who makes the change set. */
  actor?: string;
  /** Where lines are at the moment, for the notices. */
  lines?: Record<string, Location>;
};

/** What the oracle says of a change set. */
export type OraclePlan = {
  applicable: boolean;
  violations: string[];
  notices: string[];
  after: CompanyDocument;
};

/** Plans a change set as a whole; `after` is the state that it would make, whether it may be applied or not. */
export function planOf(
  document: CompanyDocument,
  changes: Change[],
  now: string,
  context: PlanContext = {},
): OraclePlan {
  const day = dayOf(now);
  const before = opened(document);
  const after = opened(document);
  const progress: Progress = { unknown: [], touched: [], set: [], arrivals: after.extensions.length, day };
  for (const change of changes) doChange(after, progress, change);
  settleTargets(after);

  const violations: string[] = [...progress.unknown];
  for (const extension of after.extensions) {
    for (const rule of rules) {
      if (refuses(before, after, progress, extension, rule, day)) violations.push(rule.code);
    }
    if (isCoolingOff(before, after, extension, day, context)) violations.push("number.cooling-off");
  }
  return {
    applicable: violations.length === 0,
    violations: sortedSet(violations),
    notices: sortedSet(noticesOf(after, progress, day, context.lines ?? {})),
    after: closed(after),
  };
}

/**
 * A breach refuses where the change set newly causes it, wherever that is; or where it stood before with the very same
 * facts, but the change set sets that very field again. All else that stood before stands in nobody's way.
 */
function refuses(
  before: Company,
  after: Company,
  progress: Progress,
  extension: Extension,
  rule: Rule,
  day: string,
): boolean {
  const beforehand = extensionWithId(before, extension.id);
  // Two numbers meet because one came to where it is now: that one is asked, so that a malformed newcomer is told
  // number.malformed alone, and a well-formed one may not begin with a malformed number that stands.
  const meets = rule.code === "number.taken" || rule.code === "number.prefix-of-another";
  if (meets && beforehand?.number === extension.number) return false;
  const stood = beforehand === null ? [] : rule.breaches(before, beforehand, day);
  for (const facts of rule.breaches(after, extension, day)) {
    const isNew = !stood.includes(facts) && (rule.onlyWhereSet !== true || beforehand === null);
    if (isNew) return true;
    for (const set of progress.set) {
      if (set.id === extension.id && rule.about.includes(set.field)) return true;
    }
  }
  return false;
}

/** `number.cooling-off`: asked of an extension that comes to a number with this change set. */
function isCoolingOff(
  before: Company,
  after: Company,
  extension: Extension,
  day: string,
  context: PlanContext,
): boolean {
  if (isMalformed(after, extension.number)) return false;
  if (extensionWithId(before, extension.id)?.number === extension.number) return false;
  for (const release of context.released ?? []) {
    if (narrowed(release.number) !== extension.number) continue;
    if (release.by === context.actor) continue;
    if (daysFromTo(release.releasedOn, day) < after.plan.coolingOffDays) return true;
  }
  return false;
}

/** Codes as a set, sorted. */
export function sortedSet(codes: string[]): string[] {
  return codes.filter((code, index) => codes.indexOf(code) === index).sort();
}
