import { isThisMachine } from "../loopback.ts";
import type { Collector } from "./collector.ts";

/** RFC 5425, 4.1. */
const TLS_PORT = "6514";

/**
 * `tls://host:6514`, or `tcp://` to this machine alone, so that logs go over no network on which others read. null where nothing is named,
 * undefined for what can be no address.
 */
export function readCollectorAddress(value: string): Omit<Collector, "ca"> | null | undefined {
  if (value === "") return null;
  if (!URL.canParse(value)) return undefined;
  const { protocol, hostname, port, pathname, username, password, search, hash } = new URL(value);
  const host = hostname.replace(/^\[|\]$/g, "");
  const isPlain = protocol === "tcp:" && isThisMachine(hostname) && port !== "";
  const more = username + password + search + hash + pathname.replace(/^\/$/, "");
  if (host === "" || more !== "" || !(protocol === "tls:" || isPlain)) return undefined;
  return { host, port: Number(port || TLS_PORT), tls: protocol === "tls:" };
}
