import type { Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Conditions } from "./conditions.ts";

/** Who calls: a mobile line, a fixed IP phone, a phone behind the customer's PBX, or somebody outside the company. */
export type From =
  | { readonly mobile: PhoneNumber }
  | { readonly desk: ExtensionNumber }
  | { readonly pbx: ExtensionNumber }
  | { readonly outside: PhoneNumber };

/** One call as it is put to the core, in the words of API.md section 3. */
export interface Call {
  readonly company: CompanyId;
  readonly from: From;
  /** As it was dialled; the core itself drops dashes and narrows digits. */
  readonly dialled: string;
  /** The facts in force are those of its day. */
  readonly at: Instant;
  /** What the network knows; absent: nothing. */
  readonly conditions?: Conditions;
}
