import type { ChangeToSend } from "./change-set.ts";

/** How many things changes are about: extensions, also ones yet to be added, handsets and inbound numbers, each once. */
export function thingsChangedBy(changes: readonly ChangeToSend[]): number {
  return new Set(changes.flatMap(thingsOf)).size;
}

function thingsOf(change: ChangeToSend): readonly string[] {
  switch (change.type) {
    case "SwapExtensions":
      return [change.a, change.b];
    case "AddExtension":
      return [change.number];
    case "SetTwoInOneMode":
    case "SetInbound":
      return [`${change.type} ${change.number}`];
    case "SetOutside":
      return [change.type];
    default:
      return [change.extension];
  }
}
