import type { Menu } from "@naisen/domain/facts/base-contract";
import type { OptionKind } from "@naisen/domain/facts/mobile-line";
import type { TwoInOnePair } from "@naisen/domain/facts/two-in-one";
import type { ExtensionKind } from "@naisen/domain/settings/extension";
import type { ForwardingRule } from "@naisen/domain/settings/forwarding";
import type { OutsidePolicy } from "@naisen/domain/settings/outside";
import type { TwoInOneMode } from "@naisen/domain/settings/settings";
import type { Voicemail } from "@naisen/domain/settings/voicemail";
import type { Day } from "@naisen/domain/vocabulary/day";
import { type DaySpan, spanIncludes } from "@naisen/domain/vocabulary/day-span";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";

/** What the core must know of a company's facts as a whole. */
export interface CompanyEntry {
  readonly company: CompanyId;
  readonly menu: Menu;
  readonly gatewayPrefix: string;
  readonly outside050Prefix: string;
  readonly deskOutsidePrefix: string;
  readonly number050: PhoneNumber | null;
  /** In the document's order, which decides between gateways. */
  readonly sites: ReadonlyMap<SiteId, SiteEntry>;
  /** The 2in1 pairs by each of their two lines, in the document's order. */
  readonly pairs: ReadonlyMap<PhoneNumber, readonly TwoInOnePair[]>;
}

/** What the core must know of a site. */
export interface SiteEntry {
  readonly siteCode: string;
  /** The fixed line's number, whether its gateway carries calls or not. */
  readonly gatewayNumber: PhoneNumber | null;
  /** The number by which its gateway calls out; null where it has none in service. */
  readonly gateway: PhoneNumber | null;
}

/** An option of a line that calls ask for. OFFICE_LINK is not one: it is within the days on which an entry is live. */
export type CallOption = Exclude<OptionKind, "OFFICE_LINK">;

/** The days on which the options of an extension's line are in force; an option that it lacks has no key. */
export type OptionDays = Readonly<Partial<Record<CallOption, readonly DaySpan[]>>>;

/** What the core must know of one extension: its own settings and its line's facts, and nothing of any other. */
export interface ExtensionEntry {
  readonly id: ExtensionId;
  readonly number: ExtensionNumber;
  readonly kind: ExtensionKind;
  readonly mobile: PhoneNumber | null;
  readonly site: SiteId | null;
  /** The days on which it stands; on all others it is held. */
  readonly live: readonly DaySpan[];
  readonly options: OptionDays;
  readonly voicemail: Voicemail | null;
  /** As they are set; whether a target can be reached is asked at the call. */
  readonly forwarding: readonly ForwardingRule[];
}

/** What one record of the settings has become: null where it is gone. */
export type EntryChange =
  | { readonly kind: "EXTENSION"; readonly id: ExtensionId; readonly entry: ExtensionEntry | null }
  | { readonly kind: "TWO_IN_ONE"; readonly a: PhoneNumber; readonly mode: TwoInOneMode | null }
  | { readonly kind: "INBOUND"; readonly number: PhoneNumber; readonly to: ExtensionId | null }
  | { readonly kind: "OUTSIDE"; readonly policy: OutsidePolicy };

/** How an entry stands on a day, as the domain's standing would say. */
export function entryStanding(entry: ExtensionEntry, day: Day): "LIVE" | "UNBOUND" | "HELD" {
  if (entry.kind === "MOBILE" && entry.mobile === null) return "UNBOUND";
  return entry.live.some((span) => spanIncludes(span, day)) ? "LIVE" : "HELD";
}

export function optionInForce({ options }: ExtensionEntry, option: CallOption, day: Day): boolean {
  return options[option]?.some((span) => spanIncludes(span, day)) ?? false;
}
