import type { SiteId } from "@naisen/domain/vocabulary/ids";

/** What may be given to somebody or something, as far as an event of the security log tells it. */
interface Granted {
  readonly role: string;
  readonly sites: readonly SiteId[] | null;
}

/** What such an event tells of the sites that somebody or something is for. */
export function sitesGranted(sites: Granted["sites"]): { readonly sites?: string } {
  return sites === null ? {} : { sites: sites.join(" ") };
}

/** What it tells of what an account was made, from what it was. */
export function roleTold(before: Granted, after: Granted) {
  const { sites: sitesBefore } = sitesGranted(before.sites);
  const told = { from: before.role, to: after.role, ...sitesGranted(after.sites) };
  return sitesBefore === undefined ? told : { ...told, sitesBefore };
}
