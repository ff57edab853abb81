import type { Server } from "node:https";
import type { Logger } from "pino";
import type { OwnTls } from "../environment.ts";
import { type Pair, type PairFault, readPair } from "../tls/pair.ts";
import { TLS_POLICY } from "../tls/tls-policy.ts";

const DAY = 24 * 60 * 60 * 1000;
const LOOK_EVERY = 60_000;
/** A certificate that ends sooner was to be renewed already; one of few days when a quarter of them is left. */
const SOON = 21 * DAY;

/** What whoever runs the server has to be told. */
export type ToldOfPair =
  | { readonly kind: "not-taken"; readonly fault: PairFault }
  | { readonly kind: "ends-soon"; readonly file: string; readonly until: number };

/**
 * Looks at the files of certificate and key, now and every minute: a new pair that is sound is taken for every connection
 * from then on, those that are open go on; with one that is not, the old one stays. That, and an end that is near, is logged
 * and told, the same once a day.
 */
export function startRenewal(
  server: Pick<Server, "setSecureContext">,
  tls: OwnTls,
  started: Pair,
  logger: Logger,
  tell: (told: ToldOfPair) => void,
  {
    roots,
    now = Date.now,
    every = LOOK_EVERY,
  }: { readonly roots?: readonly string[]; readonly now?: () => number; readonly every?: number } = {},
): { look(): Promise<void>; stop(): void } {
  let pair = started;
  let last = { what: "", at: 0 };
  const say = (told: ToldOfPair) => {
    const what = JSON.stringify(told);
    if (last.what === what && now() - last.at < DAY) return;
    last = { what, at: now() };
    logger[told.kind === "not-taken" ? "error" : "warn"]({ job: "renew-certificate", ...told });
    tell(told);
  };
  const look = async () => {
    const read = await readPair(tls, roots);
    if (read.kind === "refused") return say({ kind: "not-taken", fault: read.fault });
    if (read.pair.cert !== pair.cert || read.pair.key !== pair.key) {
      server.setSecureContext({ ...TLS_POLICY, cert: read.pair.cert, key: read.pair.key });
      pair = read.pair;
      logger.info({ job: "renew-certificate", until: new Date(pair.until).toISOString() });
    }
    if (endsSoon(pair, now())) say({ kind: "ends-soon", file: tls.certificateFile, until: pair.until });
  };
  const turn = () =>
    void look().catch((fault: unknown) => logger.error({ job: "renew-certificate", err: fault }));
  turn();
  const timer = setInterval(turn, every).unref();
  return { look, stop: () => clearInterval(timer) };
}

function endsSoon({ from, until }: Pair, now: number): boolean {
  return until - now < Math.min(SOON, (until - from) / 4);
}
