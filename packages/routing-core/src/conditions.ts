import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";

/** Where a mobile line is: at home, out of area, or in a country (as the network names it) that may be of WORLD WING. */
export type LineState = "DOMESTIC" | "OUT_OF_AREA" | { readonly abroad: string; readonly worldWing: boolean };

/** What the network knows at the moment of a call, in the words of API.md section 3. What is not named is well. */
export interface Conditions {
  readonly lines: ReadonlyMap<PhoneNumber, LineState>;
  readonly busy: ReadonlySet<ExtensionNumber>;
  readonly noAnswer: ReadonlySet<ExtensionNumber>;
  /** Fixed IP phones that are not registered now. */
  readonly unregistered: ReadonlySet<ExtensionNumber>;
  readonly sitesDown: ReadonlySet<SiteId>;
  readonly congestion: boolean;
  /** How many calls went out of the company on the day of the call, before it. */
  readonly outsideToday: number;
}

/** At home, free, registered and up: what holds where nothing is known. */
export const NOTHING_KNOWN: Conditions = {
  lines: new Map(),
  busy: new Set(),
  noAnswer: new Set(),
  unregistered: new Set(),
  sitesDown: new Set(),
  congestion: false,
  outsideToday: 0,
};
