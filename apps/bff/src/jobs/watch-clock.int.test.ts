import type { Instant } from "@naisen/domain/vocabulary/day";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse } from "../testing/open-house.ts";
import { type ClockBehind, startClockWatch } from "./watch-clock.ts";

const HOUR = 60 * 60 * 1000;
let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterEach(() => open.setNow(NOW));
afterAll(() => open.close());

async function toldAt(moment: number): Promise<readonly ClockBehind[]> {
  open.setNow(moment as Instant);
  const told: ClockBehind[] = [];
  const job = startClockWatch(open.house, pino({ level: "silent" }), (behind) => told.push(behind));
  job.stop();
  await job.look();
  return told;
}

test("a clock that is behind the log of sign-ins is told, with both times in UTC", async () => {
  open.setNow((NOW + HOUR) as Instant);
  await Browser.signedIn(open.address, "demo", "admin");
  const behind = { now: "2026-12-01T00:00:00.000Z", newest: "2026-12-01T01:00:00.000Z" };
  expect(await toldAt(NOW)).toContainEqual(behind);
  expect(await toldAt(NOW + HOUR)).toEqual([]);
  expect(await toldAt(NOW + 2 * HOUR)).toEqual([]);
});

test("so is one that is behind the log of changes", async () => {
  open.setNow((NOW + 3 * HOUR) as Instant);
  const admin = await Browser.signedIn(open.address, "demo", "admin");
  open.setNow((NOW + 3.3 * HOUR) as Instant);
  const changes = [{ type: "EditExtension", extension: "7001", department: "総務部" }];
  expect((await admin.ask("POST", "/api/change-sets", { changes })).status).toBe(201);
  const behind = { now: "2026-12-01T03:06:00.000Z", newest: "2026-12-01T03:18:00.000Z" };
  expect(await toldAt(NOW + 3.1 * HOUR)).toContainEqual(behind);
});
