import type { ChangeRule } from "../rule.ts";

/** A change names a site that the company does not have. */
export const siteUnknown: ChangeRule = {
  asks: "CHANGE",
  code: "site.unknown",
  sources: ["adr-0007"],
  severity: "VIOLATION",
  check(change, { facts }) {
    const site = "site" in change ? change.site : null;
    if (site == null || facts.sites.has(site)) return [];
    return [{ pointer: "/site", params: { site } }];
  },
};
