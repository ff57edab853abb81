import type { ChangeRule } from "../rule.ts";

/** Only the contract's 050 number and the sites' gateway numbers ring an extension from outside. */
export const inboundNumberUnknown: ChangeRule = {
  asks: "CHANGE",
  code: "inbound.number-unknown",
  sources: ["adr-0010"],
  severity: "VIOLATION",
  check(change, { facts }) {
    if (change.type !== "SetInbound" || change.to === null) return [];
    const gateways = [...facts.sites.values()].map(({ gatewayNumber }) => gatewayNumber);
    if ([facts.baseContract.number050, ...gateways].includes(change.number)) return [];
    return [{ pointer: "/number", params: { number: change.number } }];
  },
};
