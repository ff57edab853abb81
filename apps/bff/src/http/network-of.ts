import { isIPv4, isIPv6 } from "node:net";

/** The network that an address is of: /24 of IPv4, /48 of IPv6; it says from where, and no more of whom than is needed. */
export function networkOf(address: string | undefined): string | null {
  const plain = plainOf(address);
  if (isIPv4(plain)) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  return isIPv6(plain) ? `${firstGroups(plain, 3).join(":")}::/48` : null;
}

/** By what tries are counted: an IPv4 address, or the /64 of an IPv6 one, all of which one subscriber may use (RFC 6177). */
export function subscriberOf(address: string | undefined): string | null {
  const plain = plainOf(address);
  if (isIPv4(plain)) return plain;
  return isIPv6(plain) ? `${firstGroups(plain, 4).join(":")}::/64` : null;
}

/** Some proxies write the port behind the address, and then an IPv6 one in brackets (RFC 7239, 6). */
function plainOf(address = ""): string {
  const [, bracketed, digits] = /^(?:\[([^\]]{2,45})\]|([\d.]{7,15}))(?::\d{1,5})?$/.exec(address) ?? [];
  const bare = bracketed ?? digits ?? address;
  return bare.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*/, "");
}

/** The first groups of an IPv6 address in full, those that "::" stands for as 0 (RFC 4291 section 2.2). */
function firstGroups(address: string, count: number): readonly string[] {
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return groups.slice(0, count).map((group) => Number.parseInt(group, 16).toString(16));
}
