import type { Logger } from "pino";
import { settleOutside } from "../use-cases/settle-outside.ts";
import type { House } from "../use-cases/use-case.ts";

/** So many milliseconds of counts are lost at most where the server is killed. */
const EVERY = 1_000;

/** Keeps the counts of outside calls, raises alarms and freezes at caps, one turn after the other, until it is stopped. */
export function startOutsideCounts(house: House, logger: Logger): { stop(): void } {
  let isTurning = false;
  const timer = setInterval(() => {
    if (isTurning) return;
    isTurning = true;
    settleOutside(house)
      .catch((fault: unknown) => logger.error({ job: "outside-counts", fault }))
      .finally(() => {
        isTurning = false;
      });
  }, EVERY);
  return { stop: () => clearInterval(timer) };
}
