import type { Server } from "node:http";
import { type AddressInfo, isIPv6 } from "node:net";

/** Where a server listens, as "127.0.0.1:4180"; or why it does not. */
export type Listening =
  | { readonly kind: "listening"; readonly port: number; readonly at: string }
  | { readonly kind: "taken" | "not-allowed" | "not-here" };

const REFUSALS: Readonly<Record<string, Exclude<Listening["kind"], "listening">>> = {
  EADDRINUSE: "taken",
  EACCES: "not-allowed",
  EADDRNOTAVAIL: "not-here",
};

/** Listens on one address; port 0 takes any free one. */
export function listen(server: Server, port: number, address: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => {
      const kind = REFUSALS[fault.code ?? ""];
      if (kind === undefined) reject(fault);
      else resolve({ kind });
    });
    server.listen(port, address, () => {
      const { port: taken } = server.address() as AddressInfo;
      const host = isIPv6(address) ? `[${address}]` : address;
      resolve({ kind: "listening", port: taken, at: `${host}:${taken}` });
    });
  });
}
