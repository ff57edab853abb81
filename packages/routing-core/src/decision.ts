import type { Params, Source } from "@naisen/domain/rules/rule";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";

/** What becomes of a call, in the words of API.md section 3. */
export type Outcome = "RING" | "ORDINARY_CALL" | "EMERGENCY" | "EMERGENCY_NOT_AVAILABLE" | "REFUSED";

/** Why a call is refused. */
export type RefusalCode =
  | "NUMBER_MALFORMED"
  | "CALLER_NOT_IN_GROUP"
  | "CALLER_HELD"
  | "NO_SUCH_EXTENSION"
  | "EXTENSION_UNBOUND"
  | "EXTENSION_HELD";

/** Where one leg of a call goes. `carrier` is the public network: E.164, or a short number as it was dialled. */
export type Destination =
  | { readonly mobile: PhoneNumber }
  | { readonly desk: ExtensionNumber }
  | { readonly pbx: ExtensionNumber; readonly site: SiteId | null }
  | { readonly gateway: SiteId; readonly number: string }
  | { readonly carrier: string };

/** One leg of the way, in order. `ringSeconds` is null where the network's own patience decides. */
export interface Leg {
  readonly to: Destination;
  readonly ringSeconds: number | null;
}

/** What the callee's display shows. */
export interface Presented {
  readonly kind: "EXTENSION" | "MOBILE" | "FIXED_LINE";
  readonly number: string;
}

/** What the caller pays for. */
export type Charge = "FLAT_RATE" | "METERED_MOBILE" | "FREE" | "NONE";

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
  readonly legs: readonly Leg[];
  readonly presented: Presented | null;
  readonly charge: Charge;
  readonly calleeCharge: "NONE";
  readonly refusal: { readonly code: RefusalCode } | null;
}

/** The answer to a call. "Nobody is reached" is an answer too. */
export interface Decision extends Result {
  readonly trace: readonly TraceStep[];
}
