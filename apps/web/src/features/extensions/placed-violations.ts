import type { ChangeToSend, Violation } from "@naisen/api/change-set";
import { EDIT_FIELDS, type EditField } from "./edit-values.ts";

/** Where the form shows a violation: at a field, at the 名義 of the line, or above everything. */
type Place = EditField | "holder" | "whole";

/** A violation with its place in the form. */
export interface PlacedViolation {
  readonly id: string;
  readonly place: Place;
  readonly violation: Violation;
}

/** Gives each violation of a plan its place; the path names the change and, in it, the field. */
export function placeViolations(
  violations: readonly Violation[],
  changes: readonly ChangeToSend[],
  own: string,
): readonly PlacedViolation[] {
  return violations.map((violation, index) => ({
    id: `violation-${index}`,
    place: placeOf(violation, changes, own),
    violation,
  }));
}

function placeOf({ code, path }: Violation, changes: readonly ChangeToSend[], own: string): Place {
  const [, index, name = ""] = /^\/changes\/(\d+)(?:\/(.+))?$/.exec(path) ?? [];
  const change = index === undefined ? undefined : changes[Number(index)];
  if (change === undefined || ("extension" in change && change.extension !== own)) return "whole";
  return code.startsWith("ownership.") ? "holder" : placeIn(change, name);
}

/** The field that a change of the form comes from. */
function placeIn(change: ChangeToSend, name: string): Place {
  switch (change.type) {
    case "BindMobile":
    case "UnbindMobile":
      return "mobile";
    case "AddExtension":
    case "EditExtension":
      return EDIT_FIELDS.find((known) => known === name) ?? "whole";
    case "RenumberExtension":
      return "number";
    case "SetVoicemail":
      return name === "ringSeconds" ? "ringSeconds" : "voicemail";
    case "SetForwarding":
      return change.rules[Number(/^rules\/(\d+)/.exec(name)?.[1])]?.when ?? "whole";
    case "SetTwoInOneMode":
      return name === "avoidOtherNumber" ? "avoid" : "mode";
    default:
      return "whole";
  }
}

/** The order in which the summary tells them: that of the form. */
const ORDER: readonly Place[] = [
  "whole",
  ...EDIT_FIELDS.flatMap((field): Place[] => (field === "mobile" ? ["mobile", "holder"] : [field])),
];

/** Violations in the order of the form. */
export function inFormOrder(placed: readonly PlacedViolation[]): readonly PlacedViolation[] {
  return placed.toSorted((one, other) => ORDER.indexOf(one.place) - ORDER.indexOf(other.place));
}
