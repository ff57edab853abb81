import type { Change } from "../changes/change.ts";
import type { World } from "../company-state.ts";
import { CHANGE_CHECKS, CHANGE_NOTICES, EXTENSION_NOTICES, EXTENSION_RULES } from "../rules/catalogue.ts";
import type { Params } from "../rules/rule.ts";
import { type Extension, sameValue } from "../settings/extension.ts";
import { type Breach, breachesOf } from "../standing.ts";
import type { Notice, Violation } from "./plan.ts";
import type { Place, Touched } from "./touched.ts";

/** What refuses a change at its place in the set, before it is made. */
export function changeViolations(change: Change, index: number, world: World): readonly Violation[] {
  return found(CHANGE_CHECKS, change, index, world);
}

/** What is to be said of a change at its place in the set. */
export function changeNotices(change: Change, index: number, world: World): readonly Notice[] {
  return found(CHANGE_NOTICES, change, index, world);
}

function found(checks: typeof CHANGE_CHECKS, change: Change, index: number, world: World) {
  return checks.flatMap(({ code, check }) =>
    check(change, world).map(({ pointer, params }) => ({
      code,
      path: `/changes/${index}${pointer}`,
      params,
    })),
  );
}

/**
 * What the set causes: on an extension, every rule that it newly breaks, and every rule that a field given in the set
 * breaks. What held an extension before and is not given anew stands in nobody's way, so that it may still be
 * renumbered, renamed or unbound. One extension a turn.
 */
export function* extensionViolations(
  touched: Touched,
  before: World,
  after: World,
): Generator<undefined, readonly Violation[]> {
  const violations: Violation[] = [];
  for (const extension of after.settings.extensions) {
    yield;
    const breaches = breachesOf(extension, after, EXTENSION_RULES);
    if (breaches.length === 0) continue;
    const place = touched.of(extension.id);
    const isCaused = causedBy(place, extension, before);
    for (const breach of breaches.filter(isCaused)) {
      const given = place?.pointers[breach.field];
      const path = given === undefined ? (place?.last ?? "") : given + breach.at;
      violations.push({ code: breach.code, path, params: breach.params });
    }
  }
  return violations;
}

/** Whether the set causes a breach of this extension: it came to where another is, gave the field, or newly broke it. */
function causedBy(
  place: Place | undefined,
  extension: Extension,
  before: World,
): (breach: Breach) => boolean {
  const was = before.settings.extensions.get(extension.id);
  if (was === undefined) return () => true;
  const known = breachesOf(was, before, EXTENSION_RULES);
  return (breach) => {
    const isGiven = place?.pointers[breach.field] !== undefined;
    const stays = sameValue(was[breach.field], extension[breach.field]);
    if (stays && MEETING.has(breach.code)) return false;
    if (breach.ofGiven === true) return isGiven;
    return isGiven || !known.some((old) => sameBreach(old, breach));
  };
}

/** What is to be said of the fields that the set gives, and of the line of every extension that it touches. */
export function extensionNotices(touched: Touched, after: World): readonly Notice[] {
  return [...touched.extensions].flatMap(([id, { pointers, last }]) => {
    const extension = after.settings.extensions.get(id);
    if (extension === undefined) return [];
    return breachesOf(extension, after, EXTENSION_NOTICES).flatMap(({ code, field, at, params }) => {
      const given = pointers[field];
      if (given !== undefined) return [{ code, path: given + at, params }];
      return field === "mobile" && last !== "" ? [{ code, path: last, params }] : [];
    });
  });
}

/** The rules that two extensions break together; the one that stays where it is has done nothing. */
const MEETING: ReadonlySet<string> = new Set(
  EXTENSION_RULES.flatMap(({ code, meets }) => (meets ? code : [])),
);

/** What may change of an extension or of a forward's target without the breach being another one. */
const BY_ANY_NAME: Params = { extension: null, target: null, targetName: null };

/** Whether two breaches compared the same facts; how the two extensions are numbered and named is not one. */
function sameBreach(one: Breach, other: Breach): boolean {
  const factsOf = ({ code, field, at, params }: Breach) => [code, field, at, { ...params, ...BY_ANY_NAME }];
  return sameValue(factsOf(one), factsOf(other));
}
