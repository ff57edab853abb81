import { request } from "@playwright/test";
import { applyBefore, signInBefore } from "./before.ts";
import { newDataDir, startOwnServer, test as withServer } from "./own-server.ts";

const ONE_DAY = 24 * 60 * 60 * 1000;
const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tokyo", dateStyle: "short" });

/** A server of the journey's own, whose log may begin yesterday. */
export const test = withServer.extend<{ yesterday: readonly object[] }>({
  /** Changes that somebody applied yesterday, half an hour after midnight in Japan. */
  yesterday: [[], { option: true }],
  address: async ({ yesterday }, use) => {
    const dataDir = newDataDir();
    if (yesterday.length > 0) await applyYesterday(dataDir, yesterday);
    const server = await startOwnServer(dataDir);
    try {
      await use(server.address);
    } finally {
      await server.stop();
    }
  },
});

/** The day in Japan before today's, "2026-12-01". */
export function dayBefore(now = Date.now()): string {
  return DAY.format(now - ONE_DAY);
}

/** Lets a server whose clock is behind apply changes, and ends it. */
async function applyYesterday(dataDir: string, changes: readonly object[]): Promise<void> {
  const server = await startOwnServer(dataDir, Date.now() - Date.parse(`${dayBefore()}T00:30:00+09:00`));
  const door = await request.newContext({ baseURL: server.address });
  await signInBefore(door);
  await applyBefore(door, changes);
  await door.dispose();
  await server.end();
}
