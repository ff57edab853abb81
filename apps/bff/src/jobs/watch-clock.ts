import type { Logger } from "pino";
import type { Reader } from "../store/store.ts";
import type { House } from "../use-cases/use-case.ts";

const LOOK_EVERY = 24 * 60 * 60_000;
/** Milliseconds by which clocks are set right all the time. */
const ADJUSTED = 1_000;

/** A clock that says less than the logs do; instants in UTC. */
export interface ClockBehind {
  readonly now: string;
  readonly newest: string;
}

/**
 * Compares the clock with the ends of all logs, now and every day: one that is behind them was set back, or was fast when
 * they were written. Whether it is right nobody here can tell; that is a time server's (docs/guide/running.md).
 */
export function startClockWatch(
  { store, now }: Pick<House, "store" | "now">,
  logger: Logger,
  tell: (behind: ClockBehind) => void,
): { look(): Promise<void>; stop(): void } {
  const look = async () => {
    const newest = await store.read(newestInstant);
    if (newest === null || Date.parse(newest) <= now() + ADJUSTED) return;
    const behind = { now: new Date(now()).toISOString(), newest };
    logger.error({ job: "watch-clock", ...behind });
    tell(behind);
  };
  const turn = () => void look().catch((fault: unknown) => logger.error({ job: "watch-clock", err: fault }));
  turn();
  const timer = setInterval(turn, LOOK_EVERY).unref();
  return { look, stop: () => clearInterval(timer) };
}

/** The latest of the instants at which the logs end; null where there is none yet. */
async function newestInstant(reader: Reader): Promise<string | null> {
  const ends: string[] = [];
  for (const { id } of await reader.companies())
    ends.push(...(await reader.logBefore(id, null, 1)).map(({ at }) => at));
  const last = { before: null, codes: null, person: null, from: null, to: null, limit: 1 };
  for (const log of await reader.eventLogs())
    ends.push(...(await reader.findEvents(log, last)).map(({ at }) => at));
  return ends.toSorted().at(-1) ?? null;
}
