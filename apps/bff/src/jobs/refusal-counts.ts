import type { Logger } from "pino";
import type { House } from "../use-cases/use-case.ts";

/** Counts are written at most so many milliseconds after their minute. */
const LOOK_EVERY = 30_000;

/** Writes the counts of repeated refusals whose minute is over, until it is stopped. */
export function startRefusalCounts({ refusals, now }: House, logger: Logger): { stop(): void } {
  const timer = setInterval(() => {
    refusals.flush(now()).catch((fault: unknown) => logger.error({ job: "refusal-counts", err: fault }));
  }, LOOK_EVERY);
  return { stop: () => clearInterval(timer) };
}
