import type { CalleeCharge, DeviceState, Ending } from "../decision.ts";
import { endingAt } from "../endings.ts";
import { presentedToExtension } from "../presented.ts";
import type { CallInProgress } from "../steps/step.ts";
import type { ExtensionEntry } from "../table/entry.ts";
import { nextLeg, outsideAt, ownerAt } from "./way.ts";

/** At whose phone the call stands, or whose forward leads it out, and why that one cannot be reached; null where it can. */
export function standsAt({ callee, way, place }: CallInProgress): {
  readonly extension: string;
  readonly entry: ExtensionEntry | null;
  readonly state: DeviceState | null;
} {
  const entry = way && place && ownerAt(way, place);
  const isOut = way !== null && place !== null && outsideAt(way, place) !== null;
  const extension = entry?.number ?? (isOut ? (callee?.number ?? "") : "");
  return { extension, entry, state: place?.state ?? null };
}

/** Voicemail answers in the place of the phone: the caller pays as for the extension, and shows the same. */
export function endingInVoicemail(progress: CallInProgress, calleeCharge: CalleeCharge): Ending | null {
  const { way, place } = progress;
  const leg = way && place && nextLeg(way, place);
  const presented = presentedToExtension(progress);
  if (way === null || leg === null || presented === null) return null;
  return endingAt("VOICEMAIL", way.legs, leg, presented, chargesOf(progress, calleeCharge));
}

/** A call from outside costs nobody here anything (decision row 16). */
export function chargesOf({ call }: CallInProgress, calleeCharge: CalleeCharge) {
  if ("outside" in call.from) return { charge: "NONE", calleeCharge: "NONE" } as const;
  return { charge: "FLAT_RATE", calleeCharge } as const;
}
