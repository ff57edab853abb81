// Questions to the facts, one at a time.
import type { Company, Line, Pair, Site } from "./company.ts";
import type { OptionKind, Term } from "./document.ts";

/** Whether a day lies in a term: `startsOn` is the first day that counts, `endsOn` the last. */
export function inForce(term: Term, day: string): boolean {
  if (day < term.startsOn) return false;
  if (term.endsOn !== undefined && day > term.endsOn) return false;
  return true;
}

/** The company's line with a number. */
export function lineOf(company: Company, number: string | null): Line | null {
  for (const line of company.lines) if (line.number === number) return line;
  return null;
}

/** Whether a line of the company has an option in force. */
export function hasOption(company: Company, number: string | null, kind: OptionKind, day: string): boolean {
  const line = lineOf(company, number);
  if (line === null) return false;
  for (const option of line.options) if (option.kind === kind && inForce(option, day)) return true;
  return false;
}

/** The site with an id. */
export function siteOf(company: Company, id: string | null): Site | null {
  for (const site of company.sites) if (site.id === id) return site;
  return null;
}

/** The first pair in the document that has a line and is in force. */
export function pairOf(company: Company, number: string, day: string): Pair | null {
  for (const pair of company.pairs) {
    if ((pair.a === number || pair.b === number) && inForce(pair, day)) return pair;
  }
  return null;
}

/** The other number of a pair. */
export function otherNumber(pair: Pair, number: string): string {
  return pair.a === number ? pair.b : pair.a;
}

/** The company's outside prefixes; an empty one is none. */
export function outsidePrefixes(company: Company): string[] {
  const all = [company.plan.gatewayPrefix, company.plan.outside050Prefix, company.plan.deskOutsidePrefix];
  return all.filter((prefix) => prefix !== "");
}

/** Row 11: a designated OUTSIDE_GATEWAY with a gateway number at a site that is IN_SERVICE and not down. */
export function hasGateway(site: Site, sitesDown: string[]): boolean {
  if (site.gatewayNumber === null) return false;
  if (site.state !== "IN_SERVICE") return false;
  if (sitesDown.includes(site.id)) return false;
  for (const piece of site.equipment) {
    if (piece.kind === "OUTSIDE_GATEWAY" && piece.designated === true) return true;
  }
  return false;
}
