import { type Change, changeKindOf } from "../changes/change.ts";
import type { Touch } from "../changes/change-kind.ts";
import type { CompanyState, World } from "../company-state.ts";
import { CHANGE_RULES, EXTENSION_RULES } from "../rules/catalogue.ts";
import { changedFields, type ExtensionField, sameValue } from "../settings/extension.ts";
import { ExtensionIndex } from "../settings/extension-index.ts";
import { type Breach, breachesOf } from "../standing.ts";
import { type Day, dayOf, type Instant } from "../vocabulary/day.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import type { Action, Plan, Violation } from "./plan.ts";

/**
 * What the changes would do to the company on the day of `now`, judged by the state after all of them. Total and
 * deterministic: it reads nothing but its arguments and answers whatever they are.
 */
export function makePlan(state: CompanyState, changes: readonly Change[], now: Instant): Plan {
  const day = dayOf(now);
  const draft = new ExtensionIndex(state.settings.extensions);
  const after: CompanyState = { ...state, settings: { ...state.settings, extensions: draft } };
  const touched: Touched = new Map();
  const violations: Violation[] = [];

  changes.forEach((change, index) => {
    violations.push(...changeViolations(change, index, { ...after, day }));
    for (const touch of changeKindOf(change).make(change, draft)) remember(touched, touch, index);
  });
  violations.push(...extensionViolations(touched, state, after, day));

  return {
    actions: actionsOf(touched, state, after),
    violations,
    notices: [],
    applicable: violations.length === 0,
    after,
  };
}

/** Of each touched extension: where each field was last given, and where it was last touched at all. */
type Touched = Map<ExtensionId, { pointers: Partial<Record<ExtensionField, string>>; last: string }>;

function remember(touched: Touched, touch: Touch, index: number): void {
  const known = touched.get(touch.id) ?? { pointers: {}, last: "" };
  const last = `/changes/${index}`;
  const pointers = { ...known.pointers };
  for (const [field, pointer] of Object.entries(touch.pointers)) {
    pointers[field as ExtensionField] = last + pointer;
  }
  touched.set(touch.id, { pointers, last });
}

function changeViolations(change: Change, index: number, world: World): readonly Violation[] {
  return CHANGE_RULES.flatMap((rule) =>
    rule.check(change, world).map(({ pointer, params }) => ({
      code: rule.code,
      path: `/changes/${index}${pointer}`,
      params,
    })),
  );
}

/**
 * What the set causes: on an extension, every rule that it newly breaks, and every rule that a field given in the set
 * breaks. What held an extension before and is not given anew stands in nobody's way, so that it may still be
 * renumbered, renamed or unbound.
 */
function extensionViolations(
  touched: Touched,
  before: CompanyState,
  after: CompanyState,
  day: Day,
): readonly Violation[] {
  const violations: Violation[] = [];
  for (const extension of after.settings.extensions) {
    const breaches = breachesOf(extension, { ...after, day }, EXTENSION_RULES);
    if (breaches.length === 0) continue;
    const place = touched.get(extension.id);
    const known = breachesBefore(extension.id, { ...before, day });
    for (const breach of breaches) {
      const given = place?.pointers[breach.field];
      if (given === undefined && known.some((old) => sameBreach(old, breach))) continue;
      violations.push({ code: breach.code, path: given ?? place?.last ?? "", params: breach.params });
    }
  }
  return violations;
}

function breachesBefore(id: ExtensionId, before: World): readonly Breach[] {
  const extension = before.settings.extensions.get(id);
  return extension === undefined ? [] : breachesOf(extension, before, EXTENSION_RULES);
}

/** Whether two breaches compared the same facts; the extension's own number, which may have changed, is not one. */
function sameBreach(one: Breach, other: Breach): boolean {
  const factsOf = ({ code, field, params }: Breach) => [code, field, { ...params, extension: null }];
  return sameValue(factsOf(one), factsOf(other));
}

function actionsOf(touched: Touched, before: CompanyState, after: CompanyState): readonly Action[] {
  return [...touched.keys()].flatMap((id) => {
    const was = before.settings.extensions.get(id) ?? null;
    const is = after.settings.extensions.get(id) ?? null;
    if (changedFields(was, is).length === 0) return [];
    const action = was === null ? "ADD" : is === null ? "REMOVE" : "CHANGE";
    return [{ address: extensionAddress(id), action, before: was, after: is } as const];
  });
}

/** The address of an extension's record in actions and in the log. */
export function extensionAddress(id: ExtensionId): string {
  return `extensions/${id}`;
}
