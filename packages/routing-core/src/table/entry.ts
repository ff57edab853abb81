import type { Menu } from "@naisen/domain/facts/base-contract";
import type { ExtensionKind } from "@naisen/domain/settings/extension";
import type { Day } from "@naisen/domain/vocabulary/day";
import { type DaySpan, spanIncludes } from "@naisen/domain/vocabulary/day-span";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";

/** What the core must know of a company as a whole. */
export interface CompanyEntry {
  readonly company: CompanyId;
  readonly menu: Menu;
  readonly gatewayPrefix: string;
  readonly outside050Prefix: string;
  readonly deskOutsidePrefix: string;
  readonly sites: ReadonlyMap<SiteId, SiteEntry>;
}

/** What the core must know of a site: the number by which its gateway calls out, null where it has none in service. */
export interface SiteEntry {
  readonly gateway: PhoneNumber | null;
}

/** What the core must know of one extension. */
export interface ExtensionEntry {
  readonly id: ExtensionId;
  readonly number: ExtensionNumber;
  readonly kind: ExtensionKind;
  readonly mobile: PhoneNumber | null;
  readonly site: SiteId | null;
  readonly ringSeconds: number | null;
  /** The days on which it stands; on all others it is held. */
  readonly live: readonly DaySpan[];
}

/** One extension's new entry, or null where it is gone. */
export interface EntryChange {
  readonly id: ExtensionId;
  readonly entry: ExtensionEntry | null;
}

/** How an entry stands on a day, as the domain's standing would say. */
export function entryStanding(entry: ExtensionEntry, day: Day): "LIVE" | "UNBOUND" | "HELD" {
  if (entry.kind === "MOBILE" && entry.mobile === null) return "UNBOUND";
  return entry.live.some((span) => spanIncludes(span, day)) ? "LIVE" : "HELD";
}
