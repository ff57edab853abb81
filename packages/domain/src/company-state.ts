import type { Facts } from "./facts/facts.ts";
import type { Settings } from "./settings/settings.ts";
import type { Day } from "./vocabulary/day.ts";

/**
 * A company as far as it was loaded: the facts and the settings. Rules may be asked of a part of it,
 * provided that what they look at beside the touched extensions is in it (the store's neighbourhood).
 */
export interface CompanyState {
  readonly facts: Facts;
  readonly settings: Settings;
}

/** A company on a day: all that a rule may look at. */
export interface World extends CompanyState {
  readonly day: Day;
}
