import type { AccessLineType } from "../../facts/access-line.ts";
import { atEachSite } from "../at-each-site.ts";
import type { FactsRule } from "../rule.ts";

const ELIGIBLE: readonly AccessLineType[] = [
  "DOCOMO_HIKARI",
  "HIKARI_NEXT_MANSION",
  "HIKARI_NEXT_MANSION_HIGH_SPEED",
  "HIKARI_NEXT_FAMILY",
  "HIKARI_NEXT_FAMILY_HIGH_SPEED",
  "HIKARI_NEXT_GIGA",
  "HIKARI_NEXT_BUSINESS",
  "WIDE_ETHER",
  "IP_VPN",
];

/** Only certain kinds of access line join a site to the operator's network. */
export const typeNotEligible: FactsRule = {
  asks: "FACTS",
  code: "access.type-not-eligible",
  sources: ["Q3"],
  severity: "VIOLATION",
  check: (facts) =>
    atEachSite(facts, ({ name, accessLine }) => {
      if (accessLine === null || ELIGIBLE.includes(accessLine.type)) return [];
      return [{ path: "/accessLine/type", params: { site: name, type: accessLine.type } }];
    }),
};
