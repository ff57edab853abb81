import type { ExtensionNumber } from "../vocabulary/extension-number.ts";
import type { ExtensionId, SiteId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import type { ForwardingRule } from "./forwarding.ts";
import type { Voicemail } from "./voicemail.ts";

/** What rings: a mobile line, a fixed IP phone (virtual menu) or a phone behind the customer's PBX (customer menu). */
export type ExtensionKind = "MOBILE" | "DESK_PHONE" | "PBX_EXTENSION";

/** One 内線 as the panel edits it. Absent is null, never a missing key, so that two of them compare field by field. */
export interface Extension {
  readonly id: ExtensionId;
  readonly number: ExtensionNumber;
  readonly kind: ExtensionKind;
  readonly site: SiteId | null;
  /** The bound mobile number (紐づけ, Q5); null on a phone that stands on a desk, and where nothing is bound yet. */
  readonly mobile: PhoneNumber | null;
  readonly name: string;
  readonly kana: string | null;
  readonly department: string | null;
  readonly voicemail: Voicemail | null;
  readonly forwarding: readonly ForwardingRule[];
}

/** A field of an extension that an edit may set. */
export type ExtensionField = Exclude<keyof Extension, "id">;

export const EXTENSION_FIELDS: readonly ExtensionField[] = [
  "number",
  "kind",
  "site",
  "mobile",
  "name",
  "kana",
  "department",
  "voicemail",
  "forwarding",
];

/** The fields in which the two differ; all of them where one is not there. */
export function changedFields(before: Extension | null, after: Extension | null): readonly ExtensionField[] {
  if (before === null || after === null) return before === after ? [] : EXTENSION_FIELDS;
  return EXTENSION_FIELDS.filter((field) => !sameValue(before[field], after[field]));
}

/** Whether two settings say the same; they are plain data, small, with keys in one order. */
export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
