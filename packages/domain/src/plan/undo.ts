import type { Restore } from "../changes/restore.ts";
import type { Action } from "./plan.ts";

/** The change set that takes back what an applied one did; it is planned like any other (undo.changed-since). */
export function undoOf(actions: readonly Action[]): readonly Restore[] {
  return actions.toReversed().map((action) => ({ type: "Restore", action }));
}
