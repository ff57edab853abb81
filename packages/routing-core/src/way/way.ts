import type { DeviceState, Leg, LegCondition } from "../decision.ts";
import type { ExtensionEntry } from "../table/entry.ts";
import type { OutsideForward } from "./outside-forward.ts";

/** The whole way of a call to an extension, and of each leg the extension whose phone or voicemail it is, or its way out. */
export interface Way {
  readonly legs: readonly Leg[];
  readonly owners: readonly LegOwner[];
}

/** Whose a leg is. */
export type LegOwner = ExtensionEntry | OutsideForward;

/** Where a call stands on its way: at a leg, and why that one cannot be reached, null where it can. */
export interface Place {
  readonly leg: number;
  readonly state: DeviceState | null;
}

/** OUT_OF_AREA covers whatever is not there: abroad and unreachable, unregistered, its site down (DOMAIN.md section 5). */
export function conditionOf(state: DeviceState): LegCondition {
  if (state === "CALLEE_BUSY") return "BUSY";
  return state === "CALLEE_NO_ANSWER" ? "NO_ANSWER" : "OUT_OF_AREA";
}

/** The leg that follows in that state, if any. */
export function nextLeg({ legs }: Way, { leg, state }: Place): number | null {
  if (state === null) return null;
  return legs[leg]?.on[conditionOf(state)] ?? null;
}

/** The extension at whose phone the call stands. */
export function ownerAt({ owners }: Way, { leg }: Place): ExtensionEntry | null {
  const owner = owners[leg];
  return owner === undefined || isOutside(owner) ? null : owner;
}

/** The way out of the company on which the call stands; null where it stands at a phone. */
export function outsideAt({ owners }: Way, { leg }: Pick<Place, "leg">): OutsideForward | null {
  const owner = owners[leg];
  return owner !== undefined && isOutside(owner) ? owner : null;
}

export function isOutside(owner: LegOwner): owner is OutsideForward {
  return "outside" in owner;
}
