import type { ExtensionId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import { ExtensionIndex } from "./extension-index.ts";
import type { OutsidePolicy } from "./outside.ts";
import type { Settings, TwoInOneMode } from "./settings.ts";

/** Settings that a change set is worked out on: a copy, which makePlan owns and nobody else alters. */
export interface SettingsDraft extends Settings {
  readonly extensions: ExtensionIndex;
  readonly twoInOneModes: Map<PhoneNumber, TwoInOneMode>;
  readonly inbound: Map<PhoneNumber, ExtensionId>;
  outside: OutsidePolicy;
}

export function draftOf({ extensions, twoInOneModes, inbound, outside }: Settings): SettingsDraft {
  return {
    extensions: new ExtensionIndex(extensions),
    twoInOneModes: new Map(twoInOneModes),
    inbound: new Map(inbound),
    outside,
  };
}
