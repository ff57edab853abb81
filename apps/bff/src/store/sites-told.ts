import type { SiteId } from "@naisen/domain/vocabulary/ids";

/** What an event of the security log tells of the sites that somebody or something is for. */
export function sitesTold(sites: readonly SiteId[] | null): { readonly sites?: string } {
  return sites === null ? {} : { sites: sites.join(" ") };
}

/** What it tells of what an account was made, from what it was. */
export function roleTold(
  before: { readonly role: string; readonly sites: readonly SiteId[] | null },
  after: { readonly role: string; readonly sites: readonly SiteId[] | null },
) {
  const { sites: sitesBefore } = sitesTold(before.sites);
  const told = { from: before.role, to: after.role, ...sitesTold(after.sites) };
  return sitesBefore === undefined ? told : { ...told, sitesBefore };
}
