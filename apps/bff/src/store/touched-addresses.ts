import type { Extension } from "@naisen/domain/settings/extension";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { ExtensionId, SiteId } from "@naisen/domain/vocabulary/ids";
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

/** Where entries are found in which an extension of the site stood, before or after them. */
function siteAddress(site: SiteId): string {
  return `site/${site}`;
}

/** Everything by which an entry is found again: the addresses of its records, and the numbers and sites that stood in them. */
export function touchedBy({ actions, turned }: Pick<Commit, "actions" | "turned">): ReadonlySet<string> {
  const images = actions.flatMap((action) =>
    action.kind === "EXTENSION" ? [action.before, action.after].filter((image) => image !== null) : [],
  );
  return new Set([
    ...actions.map(({ address }) => address),
    ...images.flatMap(addressesIn),
    ...(turned?.extensions ?? []).map(({ number }) => standingAddress(number)),
  ]);
}

function addressesIn({ number, mobile, site }: Extension): readonly string[] {
  return [
    numberAddress(number),
    ...(mobile === null ? [] : [mobileAddress(mobile)]),
    ...(site === null ? [] : [siteAddress(site)]),
  ];
}
