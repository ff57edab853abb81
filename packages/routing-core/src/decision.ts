import type { Params, Source } from "@naisen/domain/rules/rule";
import type { ForwardingCondition } from "@naisen/domain/settings/forwarding";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";

/** What becomes of a call, in the words of API.md section 3. */
export type Outcome =
  | "RING"
  | "VOICEMAIL"
  | "OUTSIDE"
  | "ORDINARY_CALL"
  | "EMERGENCY"
  | "EMERGENCY_NOT_AVAILABLE"
  | "REFUSED";

/** Why a phone cannot be reached now. */
export type DeviceState =
  | "CALLEE_ABROAD"
  | "CALLEE_OUT_OF_AREA"
  | "CALLEE_BUSY"
  | "CALLEE_NO_ANSWER"
  | "CALLEE_UNREGISTERED"
  | "SITE_DOWN";

/** Why a call is refused. */
export type RefusalCode =
  | "NUMBER_MALFORMED"
  | "CALLER_NOT_IN_GROUP"
  | "CALLER_HELD"
  | "ROAMING_EXTENSION_DIAL"
  | "NOT_IN_MENU"
  | "OPTION_MISSING"
  | "NO_GATEWAY"
  | "NO_SUCH_EXTENSION"
  | "EXTENSION_UNBOUND"
  | "EXTENSION_HELD"
  | "CONGESTION"
  | "OUTSIDE_FROZEN"
  | "OUTSIDE_CLASS_NOT_ALLOWED"
  | "OUTSIDE_NOT_LISTED"
  | "OUTSIDE_CAP_REACHED"
  | DeviceState;

/** Where one leg of a call goes. `carrier` is the public network: E.164, or a short number as it was dialled. */
export type Destination =
  | { readonly mobile: PhoneNumber }
  | { readonly desk: ExtensionNumber }
  | { readonly pbx: ExtensionNumber; readonly site: SiteId | null }
  | { readonly voicemail: "CARRIER" | "OFFICE_LINK"; readonly extension: ExtensionNumber }
  | { readonly gateway: SiteId; readonly number: string }
  | { readonly carrier: string };

/** What sends a call on from a leg. */
export type LegCondition = Exclude<ForwardingCondition, "ALWAYS">;

/** One leg of the way, in order. `ringSeconds` is null where the network's own patience decides. */
export interface Leg {
  readonly to: Destination;
  readonly ringSeconds: number | null;
  /** The index of the leg that follows when this one is busy, does not answer, or is not there; absent: the call ends. */
  readonly on: Readonly<Partial<Record<LegCondition, number>>>;
}

/** What the callee's display shows; a withheld number is "". */
export interface Presented {
  readonly kind: "EXTENSION" | "MOBILE" | "COMPANY_050" | "FIXED_LINE" | "WITHHELD";
  readonly number: string;
}

/** What the caller pays for. */
export type Charge = "FLAT_RATE" | "METERED_MOBILE" | "METERED_050" | "METERED_GATEWAY" | "FREE" | "NONE";

/** What the callee pays for: roaming, or playing the carrier's voicemail back. */
export type CalleeCharge = "NONE" | "METERED_ROAMING" | "METERED_VOICEMAIL_PLAYBACK" | "METERED_FORWARD";

/** One step of the way to a decision, also one that did not apply: "why not?" is answered by it. */
export interface TraceStep {
  readonly code: string;
  readonly result: "MATCHED" | "NOT_APPLICABLE" | "REFUSED";
  readonly sources: readonly Source[];
  readonly params: Params;
}

/** What a call does, without the reasons. */
export interface Result {
  readonly outcome: Outcome;
  /** The whole way in order; it depends on no condition. */
  readonly legs: readonly Leg[];
  readonly presented: Presented | null;
  readonly charge: Charge;
  readonly calleeCharge: CalleeCharge;
  readonly refusal: { readonly code: RefusalCode } | null;
}

/** What a call does, with the leg that it reaches under the conditions; null where nobody is reached. */
export interface Ending extends Result {
  readonly reached: number | null;
}

/** The answer to a call. "Nobody is reached" is an answer too. */
export interface Decision extends Ending {
  readonly trace: readonly TraceStep[];
}
