import type { Menu } from "@naisen/domain/facts/base-contract";
import type { Day } from "@naisen/domain/vocabulary/day";
import { type ExtensionEntry, optionInForce } from "../table/entry.ts";

/** How long a phone rings before the next leg where nothing is set [ours]. */
export const RING_SECONDS = 20;

/** Why an extension has no voicemail of a kind. */
export type NoVoicemail = "OTHER_KIND" | "OFF" | "NO_OPTION" | "NOT_IN_MENU";

/** The carrier's voicemail answers for a mobile extension where it is contracted and on; null if it does (Q11). */
export function whyNoCarrierVoicemail(entry: ExtensionEntry, day: Day): NoVoicemail | null {
  if (entry.kind !== "MOBILE") return "OTHER_KIND";
  if (entry.voicemail?.on !== true) return "OFF";
  return optionInForce(entry, "CARRIER_VOICEMAIL", day) ? null : "NO_OPTION";
}

/** Office Link's voicemail answers for a fixed IP phone of the virtual menu where it is on; null if it does (Q11). */
export function whyNoOfficeLinkVoicemail(entry: ExtensionEntry, menu: Menu | undefined): NoVoicemail | null {
  if (entry.kind !== "DESK_PHONE") return "OTHER_KIND";
  if (menu !== "VIRTUAL_PBX") return "NOT_IN_MENU";
  return entry.voicemail?.on === true ? null : "OFF";
}

/** The voicemail that answers for an extension on that day, if any. */
export function voicemailOf(
  entry: ExtensionEntry,
  day: Day,
  menu: Menu | undefined,
): "CARRIER" | "OFFICE_LINK" | null {
  if (whyNoCarrierVoicemail(entry, day) === null) return "CARRIER";
  return whyNoOfficeLinkVoicemail(entry, menu) === null ? "OFFICE_LINK" : null;
}
