import { pairWith } from "../facts/two-in-one.ts";
import { twoInOneAddress } from "../plan/records.ts";
import type { TwoInOneMode } from "../settings/settings.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import type { ChangeKind } from "./change-kind.ts";

/** Chooses which number of a 2in1 handset calls (Q12), by its A or its B number. */
export interface SetTwoInOneMode {
  readonly type: "SetTwoInOneMode";
  readonly number: PhoneNumber;
  readonly mode: TwoInOneMode["mode"];
  readonly avoidOtherNumber?: boolean | undefined;
}

export const setTwoInOneMode: ChangeKind<SetTwoInOneMode> = {
  names: () => [],
  make({ number, mode, avoidOtherNumber }, { twoInOneModes }, { facts, day }) {
    const pair = pairWith(number, facts.pairs, day);
    if (pair === undefined) return [];
    const kept = twoInOneModes.get(pair.a)?.avoidOtherNumber ?? false;
    twoInOneModes.set(pair.a, { mode, avoidOtherNumber: avoidOtherNumber ?? kept });
    return [{ address: twoInOneAddress(pair.a), pointers: {} }];
  },
};
