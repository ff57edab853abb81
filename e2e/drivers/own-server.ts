import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { test as base } from "@playwright/test";

const ROOT = resolve(import.meta.dirname, "../..");

/** The password of the demo's sign-ins in journeys. */
export const PASSWORD = "a password for journeys only";

/** A server that was started for one purpose, over a folder of its own. */
export interface OwnServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts a server over an empty folder, into which it puts the demo company, or over one that is given to it. */
export async function startOwnServer(
  dataDir = mkdtempSync(join(tmpdir(), "naisen-journey-")),
): Promise<OwnServer> {
  const server = spawn(process.execPath, ["apps/bff/src/server.ts"], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      PORT: "0",
      DATA_DIR: dataDir,
      NAISEN_DEMO_PASSWORD: PASSWORD,
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return {
    address: await addressOf(server),
    stop: async () => {
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A server of the journey's own. */
export const test = base.extend<{ address: string }>({
  baseURL: ({ address }, use) => use(address),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  address: async ({}, use) => {
    const server = await startOwnServer();
    try {
      await use(server.address);
    } finally {
      await server.stop();
    }
  },
});

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error("the server has no output");
  for await (const line of createInterface({ input: stdout })) {
    const address = /^listening on (http:\S+)$/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error("the server ended before it listened");
}
