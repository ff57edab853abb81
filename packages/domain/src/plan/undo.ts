import type { Change } from "../changes/change.ts";
import type { Action } from "./plan.ts";

/** The change set that takes back what an applied one did; it is planned like any other (undo.changed-since). */
export function undoOf(actions: readonly Action[]): readonly Change[] {
  return actions.toReversed().flatMap(({ before, after }) => {
    const id = (after ?? before)?.id;
    return id === undefined ? [] : [{ type: "RestoreExtension", id, before, after } as const];
  });
}
