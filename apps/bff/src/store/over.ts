import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";

/**
 * What of a company somebody asks about: all of it, or what belongs to some of its sites. Every question whose rows go
 * out to a person takes one, so that none is asked without.
 */
export interface Over {
  readonly company: CompanyId;
  /** null: the whole company. A site that the company has no more gives nothing. */
  readonly sites: readonly SiteId[] | null;
  /** Mobile numbers are told masked, so nothing may be found by one. */
  readonly masked: boolean;
}

/** The company whole: for the rules, the table and the command line, and where the policy demands it. */
export function wholeOf(company: CompanyId): Over {
  return { company, sites: null, masked: false };
}

/** Whether something of this site, or of none, is theirs. */
export function isTheirs({ sites }: Over, site: SiteId | null): boolean {
  return sites === null || (site !== null && sites.includes(site));
}
