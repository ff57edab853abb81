import type { Change } from "@naisen/domain/changes/change";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";

/**
 * What a store is asked a part of a company by. It gives the extensions with these ids, numbers and mobile numbers,
 * those on the other half of a 2in1 pair with one of their lines, all those extensions' lines and both lines of their
 * pairs, every holder and site, the base contract and the 2in1 modes of those pairs.
 */
export interface NeighbourhoodKeys {
  readonly ids: readonly ExtensionId[];
  readonly numbers: readonly ExtensionNumber[];
  readonly mobiles: readonly PhoneNumber[];
}

/** Beyond so many keys a company is loaded whole: one scan costs less than that many look-ups. */
export const MOST_KEYS = 4_000;

/** What the rules may look at when these changes are planned. The one place that knows it. */
export function keysOf(changes: readonly Change[]): NeighbourhoodKeys {
  const keys = {
    ids: new Set<ExtensionId>(),
    numbers: new Set<ExtensionNumber>(),
    mobiles: new Set<PhoneNumber>(),
  };
  for (const change of changes) collect(change, keys);
  return { ids: [...keys.ids], numbers: [...keys.numbers], mobiles: [...keys.mobiles] };
}

function collect(
  change: Change,
  keys: { ids: Set<ExtensionId>; numbers: Set<ExtensionNumber>; mobiles: Set<PhoneNumber> },
): void {
  switch (change.type) {
    case "BindMobile":
      keys.numbers.add(change.extension);
      keys.mobiles.add(change.mobile);
      return;
    case "UnbindMobile":
    case "EditExtension":
      keys.numbers.add(change.extension);
      return;
    case "RestoreExtension":
      keys.ids.add(change.id);
      for (const image of [change.before, change.after]) {
        if (image?.mobile != null) keys.mobiles.add(image.mobile);
        if (image !== null) keys.numbers.add(image.number);
      }
  }
}
