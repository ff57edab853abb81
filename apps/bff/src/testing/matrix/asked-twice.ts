import type { EndpointName } from "@naisen/api/endpoints";

/** Acts on accounts, which are asked again in their transaction (adr-0019). */
export const ASKED_TWICE: readonly EndpointName[] = [
  "inviteAccount",
  "makeAccountLink",
  "putAccountState",
  "putAccountRole",
  "removeAccount",
  "removeAccountFactors",
  "endAccountSessions",
  "putSecondFactor",
  "removeSingleSignOn",
];
