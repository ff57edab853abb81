import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startSendingLogs } from "./send-logs.ts";

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("is sent soon, less and less often while the collector is away, which is told once, and then soon again", async () => {
  const said: string[] = [];
  const logger = pino({}, { write: (line: string) => said.push(line) });
  let away = false;
  let times = 0;
  const job = startSendingLogs(() => {
    times += 1;
    return away ? Promise.reject(new Error("away")) : Promise.resolve();
  }, logger);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(times).toBe(31);
  away = true;
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(times).toBeGreaterThan(31 + 10);
  expect(times).toBeLessThan(31 + 30);
  expect(said).toHaveLength(1);
  away = false;
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  const before = times;
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(times - before).toBe(30);
  expect(said).toHaveLength(2);
  job.stop();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(times - before).toBe(30);
});
