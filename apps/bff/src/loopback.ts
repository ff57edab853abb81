import { isIPv4 } from "node:net";

/** Whether an address leads to this machine. */
export function isLoopback(address: string): boolean {
  return address === "::1" || (isIPv4(address) && address.startsWith("127."));
}

/** Whether a URL's host is this machine, by its name or its address. */
export function isThisMachine(hostname: string): boolean {
  return hostname === "localhost" || isLoopback(hostname.replace(/^\[|\]$/g, ""));
}
