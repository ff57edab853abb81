import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ConnectionOptions, connect, type TLSSocket } from "node:tls";
import type { OwnTls } from "../environment.ts";

/** A folder with a pair that can be replaced, as whoever renews a certificate does. */
export interface PairFolder {
  readonly files: OwnTls;
  put(pair: { readonly cert: string; readonly key: string }): void;
  remove(): void;
}

export function pairFolder(others: Partial<OwnTls> = {}): PairFolder {
  const folder = mkdtempSync(join(tmpdir(), "naisen-tls-"));
  const files = {
    certificateFile: join(folder, "cert.pem"),
    keyFile: join(folder, "key.pem"),
    privateCaFile: null,
    origin: "https://localhost",
    httpPort: null,
    ...others,
  };
  return {
    files,
    put: ({ cert, key }) => {
      writeFileSync(files.certificateFile, cert);
      writeFileSync(files.keyFile, key);
      chmodSync(files.keyFile, 0o600);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A connection by TLS to a server on this machine, when the handshake is over; or the fault by which it came to nothing. */
export function handshake(
  address: string,
  options: ConnectionOptions,
): Promise<TLSSocket | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const port = Number(new URL(address).port);
    const attempt = () => connect({ host: "127.0.0.1", port, servername: "localhost", ...options });
    try {
      const socket = attempt();
      socket.on("error", resolve);
      socket.once("secureConnect", () => resolve(socket));
    } catch (fault) {
      resolve(fault as NodeJS.ErrnoException);
    }
  });
}

/** The same, where it has to come about. */
export async function securely(
  address: string,
  ca: string,
  others: ConnectionOptions = {},
): Promise<TLSSocket> {
  const socket = await handshake(address, { ca, ...others });
  if (socket instanceof Error) throw socket;
  return socket;
}
