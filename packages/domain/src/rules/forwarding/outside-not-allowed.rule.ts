import type { Facts } from "../../facts/facts.ts";
import { outsideTarget } from "../../settings/forwarding.ts";
import { whyNoForwardOutside } from "../../settings/outside.ts";
import { parsePhoneNumber } from "../../vocabulary/phone-number.ts";
import type { ExtensionRule } from "../rule.ts";

/**
 * Where calls may be forwarded outside at all, they go to numbers on the allow-list, of a class that is allowed, and never
 * back to the company's own numbers. A freeze stops calls, not edits. Where they may not, it is forwarding.target-unknown.
 */
export const outsideNotAllowed: ExtensionRule = {
  asks: "EXTENSION",
  code: "forwarding.outside-not-allowed",
  sources: ["adr-0021"],
  severity: "VIOLATION",
  holds: "SETTING",
  check({ number, forwarding }, { settings, facts }) {
    return forwarding.flatMap(({ when, to }, index) => {
      const target = settings.extensions.get(to) === undefined ? outsideTarget(to) : null;
      if (target === null) return [];
      const refused = whyNoForwardOutside({ ...settings.outside, frozen: false }, target);
      if (refused === "OFF") return [];
      const why = isOurs(target, facts) ? "OWN_NUMBER" : refused;
      if (why === null) return [];
      const params = { extension: number, when, target, why };
      return [{ field: "forwarding" as const, at: `/${index}/to`, params, ofGiven: true as const }];
    });
  },
};

/** The 050 number and the gateways' numbers, by which the call would come in again. */
function isOurs(target: string, { baseContract, sites }: Facts): boolean {
  const number = parsePhoneNumber(target);
  if (number === null) return false;
  return (
    number === baseContract.number050 ||
    [...sites.values()].some(({ gatewayNumber }) => gatewayNumber === number)
  );
}
