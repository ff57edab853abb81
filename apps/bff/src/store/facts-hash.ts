import type { Facts } from "@naisen/domain/facts/facts";
import { digestOf } from "../digest.ts";

/** How the facts were hashed; entries from before it say nothing that could be compared. */
const FORM = "v2:";

/** The hash of what the carrier says of a company, by which the log knows the facts of an import again. */
export function factsHashOf({ company, baseContract, holders, sites, lines, pairs }: Facts): string {
  const facts = {
    company,
    baseContract,
    holders: [...holders.values()],
    sites: [...sites.values()],
    // A store gives them back by number, whatever the document's order was.
    lines: [...lines.values()].toSorted((one, other) => (one.number < other.number ? -1 : 1)),
    pairs,
  };
  return FORM + digestOf(facts);
}

/** Whether these are the facts of that hash; null where it was made in a form from before. */
export function isHashOf(hash: string, facts: Facts): boolean | null {
  return hash.startsWith(FORM) ? hash === factsHashOf(facts) : null;
}
