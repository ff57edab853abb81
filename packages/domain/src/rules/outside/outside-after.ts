import type { Change } from "../../changes/change.ts";
import { outsideWith } from "../../changes/set-outside.ts";
import { type OutsidePolicy, outsideTakenBack } from "../../settings/outside.ts";

/** What a change makes of the company's policy; null where it says nothing of it. */
export function outsideAfter(change: Change, policy: OutsidePolicy): OutsidePolicy | null {
  if (change.type === "SetOutside") return outsideWith(change, policy);
  if (change.type !== "Restore" || change.action.kind !== "OUTSIDE") return null;
  return outsideTakenBack(change.action, policy);
}
