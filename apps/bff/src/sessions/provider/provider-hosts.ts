import type { ServerMetadata } from "openid-client";
import type { ProviderHosts } from "../../store/single-sign-on.ts";

/** The hosts that whoever runs the server allows, "login.example.com" or "*.example.com"; null: every one of the open internet. */
export type AllowedHosts = readonly string[] | null;

const HOST = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/;

/** The hosts of a list with commas; "" is none, and so every one is allowed. Undefined where one of them cannot be a host. */
export function readAllowedHosts(listed: string): AllowedHosts | undefined {
  if (listed.trim() === "") return null;
  const hosts = listed.split(",").map((host) => host.trim().toLowerCase());
  return hosts.every((host) => HOST.test(host)) ? hosts : undefined;
}

/** Whether a host, as in an address of https, with its port where that is told, is allowed: to the letter, or by what it ends in. */
export function isAllowedHost(allowed: AllowedHosts, host: string): boolean {
  if (allowed === null) return true;
  return allowed.some((one) => (one.startsWith("*.") ? host.endsWith(one.slice(1)) : host === one));
}

/** The hosts to which a document leads; null where one of its addresses is none. */
export function hostsOf({
  authorization_endpoint: authorization,
  token_endpoint: token,
  jwks_uri: keys,
}: ServerMetadata): ProviderHosts | null {
  const [first, second, third] = [authorization, token, keys].map(hostIn);
  if (first == null || second == null || third == null) return null;
  return { authorization: first, token: second, keys: third };
}

/** Whether they are the same three. */
export function areSameHosts(one: ProviderHosts, other: ProviderHosts): boolean {
  return one.authorization === other.authorization && one.token === other.token && one.keys === other.keys;
}

function hostIn(address: unknown): string | null {
  return typeof address === "string" && URL.canParse(address) ? new URL(address).host : null;
}
