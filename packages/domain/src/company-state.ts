import type { Facts } from "./facts/facts.ts";
import type { Releases } from "./settings/release.ts";
import type { Settings } from "./settings/settings.ts";
import type { Day } from "./vocabulary/day.ts";
import type { PhoneNumber } from "./vocabulary/phone-number.ts";

/**
 * A company as far as it was loaded: the facts and the settings. Rules may be asked of a part of it,
 * provided that what they look at beside the touched extensions is in it (the store's neighbourhood).
 */
export interface CompanyState {
  readonly facts: Facts;
  readonly settings: Settings;
  /** Extension numbers that stand free, with who gave each up and when. */
  readonly released: Releases;
}

/** A company on a day: all that a rule may look at. */
export interface World extends CompanyState {
  readonly day: Day;
  /** Lines that the network knows to be abroad at this moment; none where nothing is known. */
  readonly abroad?: ReadonlySet<PhoneNumber>;
}
