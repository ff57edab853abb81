import { request } from "@playwright/test";
import { applyBefore, signInBefore } from "./before.ts";
import { newDataDir, startOwnServer, test as withServer } from "./own-server.ts";

const ONE_DAY = 24 * 60 * 60 * 1000;

/** A server of the journey's own, whose log may begin yesterday. */
export const test = withServer.extend<{ yesterday: readonly object[] }>({
  /** Changes that somebody applied yesterday. */
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

/** Lets a server whose clock is a day behind apply changes, and ends it. */
async function applyYesterday(dataDir: string, changes: readonly object[]): Promise<void> {
  const server = await startOwnServer(dataDir, ONE_DAY);
  const door = await request.newContext({ baseURL: server.address });
  await signInBefore(door);
  await applyBefore(door, changes);
  await door.dispose();
  await server.end();
}
