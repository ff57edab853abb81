import type { EndpointName } from "@naisen/api/endpoints";
import type { Action } from "@naisen/domain/plan/plan";
import type { Extension } from "@naisen/domain/settings/extension";
import { outsideTarget } from "@naisen/domain/settings/forwarding";
import { isWider } from "@naisen/domain/settings/outside";
import { POLICY } from "./policy.ts";
import type { Who } from "./who.ts";

const MINUTE = 60_000;

/** So long after somebody proved who they are they are believed to be still there (ASSURANCE.md 3). */
const FRESH = 5 * MINUTE;

/** What a session may do that still owes something; everything else is forbidden to it. */
const WHILE_OWING: Readonly<Partial<Record<EndpointName, NonNullable<Who["owes"]> | "ANYTHING">>> = {
  signOut: "ANYTHING",
  offerStepUp: "FACTOR",
  stepUp: "FACTOR",
  startPasskey: "ENROLMENT",
  addPasskey: "ENROLMENT",
  startTotp: "ENROLMENT",
  confirmTotp: "ENROLMENT",
};

/** A change set that removes or unbinds more extensions than this is large. */
export const FEW_REMOVALS = 20;
/** A file with more rows than this is large. */
export const FEW_ROWS = 1_000;

/** Whether an action lets more go out of the company than before: by its policy, or by a forward to a number outside. */
export function opensOutside(action: Action): boolean {
  if (action.kind === "OUTSIDE") return isWider(action.before, action.after);
  if (action.kind !== "EXTENSION") return false;
  const before = new Set(outsideTargetsOf(action.before));
  return outsideTargetsOf(action.after).some((target) => !before.has(target));
}

function outsideTargetsOf(extension: Extension | null): readonly string[] {
  return (extension?.forwarding ?? []).flatMap(({ to }) => outsideTarget(to) ?? []);
}

/** Whether a session must give a second factor, or set one up, before this. */
export function owesBefore(name: EndpointName, { owes }: Pick<Who, "owes">): boolean {
  return owes !== null && WHILE_OWING[name] !== owes && WHILE_OWING[name] !== "ANYTHING";
}

/** Whether this person must prove anew who is there before this. */
export function needsStepUp(
  name: EndpointName,
  who: Pick<Who, "owes" | "provedAt" | "token">,
  now: number,
): boolean {
  return POLICY[name].stepUp === "ALWAYS" && who.owes === null && !isFresh(who, now);
}

/**
 * Whether this person proved who they are a moment ago, by a clock that may have been set back since. Of a program it was
 * asked when its token was made.
 */
export function isFresh({ provedAt, token }: Pick<Who, "provedAt" | "token">, now: number): boolean {
  return token !== null || Math.abs(now - provedAt) < FRESH;
}
