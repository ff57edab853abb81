import { connect as connectPlainly, isIP, type Socket } from "node:net";
import { connect as connectByTls } from "node:tls";

/** Where logs are sent to. */
export interface Collector {
  readonly host: string;
  readonly port: number;
  /** false: this machine alone. */
  readonly tls: boolean;
  /** The authorities that may have signed its certificate, as PEM; null: those that Node knows. */
  readonly ca: string | null;
}

/** Milliseconds: a collector that says nothing for so long is away, and after so many what was written has arrived. */
export const PATIENCE = { silent: 30_000, arriving: 1_000 };

/**
 * Sends it and resolves when it has been taken. Syslog has no receipts (RFC 5425, 4.4): what counts as one is that the
 * collector keeps the connection until what was written has arrived, and ends it in return when ours is ended: it has read all
 * of it by then, since what is not read when it ends would break the connection (RFC 1122, 4.2.2.13). Rejects where the
 * collector is away, is not who it should be, hangs up sooner, or is silent for too long.
 */
export function send(collector: Collector, text: string, patience = PATIENCE): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(collector);
    let isEnded = false;
    let arriving: NodeJS.Timeout | undefined;
    const end = () => {
      isEnded = true;
      socket.end();
    };
    const hungUp = () => socket.destroy(new Error("the collector hung up"));
    socket.setTimeout(patience.silent, () => socket.destroy(new Error("the collector is silent")));
    socket.once(collector.tls ? "secureConnect" : "connect", () =>
      socket.write(text, () => {
        arriving = setTimeout(end, patience.arriving);
      }),
    );
    socket.once("end", () => (isEnded ? undefined : hungUp()));
    socket.once("error", reject);
    socket.once("close", (failed) => {
      clearTimeout(arriving);
      if (failed || !isEnded || !socket.readableEnded) reject(new Error("the collector hung up"));
      else resolve();
    });
    socket.resume();
  });
}

function connect({ host, port, tls, ca }: Collector): Socket {
  if (!tls) return connectPlainly({ host, port });
  const named = isIP(host) === 0 ? { servername: host } : {};
  return connectByTls({ host, port, ...named, ...(ca === null ? {} : { ca }) });
}
