import type { Facts } from "../facts/facts.ts";
import type { Site } from "../facts/site.ts";
import type { FactsFinding } from "./rule.ts";

/** What is found at the sites that are not closed, each with its place in the document before its path. */
export function atEachSite(
  facts: Facts,
  find: (site: Site) => readonly FactsFinding[],
): readonly FactsFinding[] {
  return [...facts.sites.values()].flatMap((site, index) =>
    site.state === "CLOSED"
      ? []
      : find(site).map(({ path, params }) => ({ path: `/sites/${index}${path}`, params })),
  );
}
