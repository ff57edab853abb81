import type { ExtensionId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import type { Extensions } from "./extension-index.ts";
import type { OutsidePolicy } from "./outside.ts";

/** Which number of a 2in1 handset calls, and whether the other one is kept from ringing (Q12). */
export interface TwoInOneMode {
  readonly mode: "A" | "B" | "DUAL";
  readonly avoidOtherNumber: boolean;
}

/** What the panel edits of one company; every edit of it is a change set. */
export interface Settings {
  readonly extensions: Extensions;
  /** By the pair's A number. */
  readonly twoInOneModes: ReadonlyMap<PhoneNumber, TwoInOneMode>;
  /** The extension that a 050 or gateway number rings; a number of nobody's stands as nobodyWith(number). */
  readonly inbound: ReadonlyMap<PhoneNumber, ExtensionId>;
  /** What goes out of the company. */
  readonly outside: OutsidePolicy;
}
