import type { ChangeToSend } from "@naisen/api/change-set";

/** The numbers that collected changes would put to use. */
export function plannedNumbers(changes: readonly ChangeToSend[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) => {
      if (change.type === "AddExtension") return change.number;
      return change.type === "RenumberExtension" ? change.to : [];
    }),
  );
}
