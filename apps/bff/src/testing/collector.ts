import type { AddressInfo, Socket } from "node:net";
import { createServer, type TLSSocket } from "node:tls";
import type { Collector } from "../collector/collector.ts";

/** What a message's JSON says that tests look at. */
interface Told {
  readonly log: "EVENTS" | "CHANGES";
  readonly company: string;
  readonly seq?: number;
  readonly revision?: number;
  readonly hash: string;
  readonly previousHash?: string;
  readonly code?: string;
}

/** A collector of logs on this machine, by TLS. */
export interface RunningCollector {
  readonly address: Omit<Collector, "ca">;
  /** Every message that came whole, in the order in which they came. */
  readonly messages: string[];
  readonly told: () => readonly Told[];
  /** How many bytes came, of messages or not. */
  readonly bytes: () => number;
  close(): Promise<void>;
}

type Take = (bytes: Buffer | string) => void;

/** Starts one; `serve` takes a connection in the place of reading it to its end, or reads it with `take`. */
export async function startCollector(
  pair: { readonly cert: string; readonly key: string },
  serve: (socket: TLSSocket, take: Take) => void = (socket, take) => socket.on("data", take),
): Promise<RunningCollector> {
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  let bytes = 0;
  const server = createServer(pair, (socket) => {
    socket.on("error", () => undefined);
    let pending: Buffer = Buffer.alloc(0);
    serve(socket, (came) => {
      bytes += came.length;
      pending = Buffer.concat([pending, Buffer.from(came)]);
      pending = takeFrames(pending, messages);
    });
  });
  server.on("connection", (socket) => sockets.add(socket));
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: { host: "127.0.0.1", port, tls: true },
    messages,
    told: () => messages.map((text) => JSON.parse(text.slice(text.indexOf("{")))),
    bytes: () => bytes,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Takes whole messages off the front (RFC 5425, 4.3) and gives what is left. */
function takeFrames(pending: Buffer, messages: string[]): Buffer {
  let rest = pending;
  for (;;) {
    const space = rest.indexOf(" ");
    const length = Number(rest.subarray(0, Math.max(space, 0)).toString("latin1"));
    if (space < 1 || rest.length < space + 1 + length) return rest;
    messages.push(rest.subarray(space + 1, space + 1 + length).toString("utf8"));
    rest = rest.subarray(space + 1 + length);
  }
}
