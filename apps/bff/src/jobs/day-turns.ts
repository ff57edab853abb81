import { type Day, dayOf } from "@naisen/domain/vocabulary/day";
import type { Logger } from "pino";
import { turnDays } from "../use-cases/turn-days.ts";
import type { House } from "../use-cases/use-case.ts";

/** The clock is looked at so often, in milliseconds: a day is never turned much later, whatever the clock did meanwhile. */
const LOOK_EVERY = 30_000;

/** Turns days for every company, now and whenever one begins, until it is stopped. */
export function startDayTurns(house: House, logger: Logger): { stop(): void } {
  let done: Day | null = null;
  const look = async () => {
    const today = dayOf(house.now());
    if (today === done) return;
    const companies = await house.store.read((reader) => reader.companies());
    for (const { id } of companies) await turnDays(house, id);
    done = today;
  };
  const turn = () => void look().catch((fault: unknown) => logger.error({ job: "day-turns", err: fault }));
  turn();
  const timer = setInterval(turn, LOOK_EVERY);
  return { stop: () => clearInterval(timer) };
}
