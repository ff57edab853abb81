import type { ChangeToSend } from "./change-set.ts";

/** The numbers of the extensions that changes are about, as they are now; one that is only being added is not there yet. */
export function extensionsNamedIn(changes: readonly ChangeToSend[]): ReadonlySet<string> {
  return new Set(changes.flatMap(namedIn));
}

function namedIn(change: ChangeToSend): readonly string[] {
  switch (change.type) {
    case "SwapExtensions":
      return [change.a, change.b];
    case "SetInbound":
      return change.to === null ? [] : [change.to];
    case "AddExtension":
    case "SetTwoInOneMode":
    case "SetOutside":
      return [];
    default:
      return [change.extension];
  }
}
