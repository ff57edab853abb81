import type { Action } from "../plan/plan.ts";
import type { Day } from "../vocabulary/day.ts";
import type { ExtensionNumber } from "../vocabulary/extension-number.ts";

/** Who gave an extension number up, by removal or renumbering, and on which day. */
export interface Release {
  readonly on: Day;
  readonly name: string;
}

export type Releases = ReadonlyMap<ExtensionNumber, Release>;

/** The numbers that actions give up on that day, also those that another extension takes up at once. */
export function releasesOf(actions: readonly Action[], on: Day): Releases {
  const released = new Map<ExtensionNumber, Release>();
  for (const action of actions) {
    if (action.kind !== "EXTENSION" || action.before === null) continue;
    const { number, name } = action.before;
    if (action.after?.number !== number) released.set(number, { on, name });
  }
  return released;
}

/** The numbers that actions put to use; they stand free no longer. */
export function numbersTaken(actions: readonly Action[]): readonly ExtensionNumber[] {
  return actions.flatMap((action) => (action.kind === "EXTENSION" ? (action.after?.number ?? []) : []));
}

/** What stands free after the actions of that day. */
export function releasedAfter(before: Releases, actions: readonly Action[], on: Day): Releases {
  const released = new Map([...before, ...releasesOf(actions, on)]);
  for (const number of numbersTaken(actions)) released.delete(number);
  return released;
}
