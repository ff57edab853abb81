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
  const [, index, name] = /^\/changes\/(\d+)(?:\/(.+))?$/.exec(path) ?? [];
  const change = index === undefined ? undefined : changes[Number(index)];
  if (change?.extension !== own) return "whole";
  if (code.startsWith("ownership.")) return "holder";
  const field = EDIT_FIELDS.find((known) => known === name);
  return field ?? (change.type === "EditExtension" ? "whole" : "mobile");
}

/** The order in which the summary tells them: that of the form. */
const ORDER: readonly Place[] = ["whole", "name", "kana", "department", "mobile", "holder", "site"];

/** Violations in the order of the form. */
export function inFormOrder(placed: readonly PlacedViolation[]): readonly PlacedViolation[] {
  return placed.toSorted((one, other) => ORDER.indexOf(one.place) - ORDER.indexOf(other.place));
}
