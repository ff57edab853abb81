import type { ExtensionRule } from "../rule.ts";

/** A phone that stands at a site works only while the site is in service. */
export const siteNotInService: ExtensionRule = {
  asks: "EXTENSION",
  code: "site.not-in-service",
  sources: ["Q8"],
  severity: "VIOLATION",
  holds: "EXTENSION",
  check({ number, kind, site: id }, { facts }) {
    const site = id === null ? undefined : facts.sites.get(id);
    if (kind === "MOBILE" || site === undefined || site.state === "IN_SERVICE") return [];
    return [{ field: "site", params: { extension: number, site: site.name, state: site.state } }];
  },
};
