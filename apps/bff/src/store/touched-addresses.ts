import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
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

/** Where entries are found that changed nothing of the extension with this number but how it stands. */
export function standingAddress(number: ExtensionNumber): string {
  return `standing/${number}`;
}

/** The same by the extension's id, which outlives its number. */
export function standingAddressOf(id: ExtensionId): string {
  return `standing/of/${id}`;
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
  for (const { number } of turned?.extensions ?? []) touched.add(standingAddress(number));
  return touched;
}
