import type { ChangeToSend } from "@naisen/api/change-set";

/**
 * Changes with later ones added. A later wish for the same thing takes the earlier one's place, and edits of one
 * extension's fields are put together; whatever else there is stays in its order.
 */
export function mergedChanges(
  now: readonly ChangeToSend[],
  added: readonly ChangeToSend[],
): readonly ChangeToSend[] {
  return added.reduce(withChange, now);
}

function withChange(changes: readonly ChangeToSend[], added: ChangeToSend): readonly ChangeToSend[] {
  const wish = wishOf(added);
  const place = changes.findLastIndex((change) => wishOf(change) === wish);
  const earlier = changes[place];
  if (earlier === undefined) return [...changes, added];
  const merged = earlier.type === "EditExtension" ? ({ ...earlier, ...added } as ChangeToSend) : added;
  return changes.toSpliced(place, 1, merged);
}

/** What a change is a wish about: two of one extension's line are one wish, whether they bind or unbind it. */
function wishOf(change: ChangeToSend): string {
  switch (change.type) {
    case "BindMobile":
    case "UnbindMobile":
      return `binding ${change.extension}`;
    case "AddExtension":
      return `add ${change.number}`;
    case "SwapExtensions":
      return `swap ${[change.a, change.b].toSorted().join(" ")}`;
    case "SetTwoInOneMode":
    case "SetInbound":
      return `${change.type} ${change.number}`;
    default:
      return `${change.type} ${change.extension}`;
  }
}
