import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Commit } from "./store.ts";

/** Where entries are found in which the extension number stood, before or after them. */
export function numberAddress(number: ExtensionNumber): string {
  return `number/${number}`;
}

/** Where entries are found in which the mobile number was bound, before or after them. */
export function mobileAddress(mobile: PhoneNumber): string {
  return `mobile/${mobile}`;
}

/** Everything by which an entry is found again: the addresses of its records, and the numbers that stood in them. */
export function touchedBy({ actions, turned }: Pick<Commit, "actions" | "turned">): ReadonlySet<string> {
  const touched = new Set(actions.map(({ address }) => address));
  for (const action of actions) {
    if (action.kind !== "EXTENSION") continue;
    for (const image of [action.before, action.after]) {
      if (image === null) continue;
      touched.add(numberAddress(image.number));
      if (image.mobile !== null) touched.add(mobileAddress(image.mobile));
    }
  }
  for (const { number } of turned?.extensions ?? []) touched.add(numberAddress(number));
  return touched;
}
