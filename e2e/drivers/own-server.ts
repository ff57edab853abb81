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

/** What a browser says of a request of our own pages; a program with a cookie says it too where it sends no JSON. */
export const OURS = { "sec-fetch-site": "same-origin" };

/** A server that was started for one purpose, over a folder of its own. */
export interface OwnServer {
  readonly address: string;
  /** What it printed before it listened. */
  readonly said: readonly string[];
  /** Ends it and leaves its folder to another. */
  readonly end: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a server over an empty folder, into which it puts the demo company, or over one that is given to it. Its clock
 * may be so many milliseconds behind.
 */
export async function startOwnServer(
  dataDir = newDataDir(),
  behind = 0,
  variables: Readonly<Record<string, string>> = {},
): Promise<OwnServer> {
  const clock = `const now = Date.now; Date.now = () => now() - ${behind};`;
  const setBack = behind === 0 ? [] : ["--import", `data:text/javascript,${encodeURIComponent(clock)}`];
  const server = spawn(process.execPath, [...setBack, "apps/bff/src/server.ts"], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      PORT: "0",
      DATA_DIR: dataDir,
      NAISEN_DEMO: "on",
      NAISEN_DEMO_PASSWORD: PASSWORD,
      ...variables,
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const end = async () => {
    const gone = once(server, "exit");
    server.kill("SIGTERM");
    await gone;
  };
  return {
    ...(await beginningOf(server)),
    end,
    stop: async () => {
      await end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An empty folder for a server's store. */
export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), "naisen-journey-"));
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

async function beginningOf({ stdout }: ChildProcess): Promise<Pick<OwnServer, "address" | "said">> {
  if (stdout === null) throw new Error("the server has no output");
  const said: string[] = [];
  for await (const line of createInterface({ input: stdout })) {
    said.push(line);
    const address = /^listening on (http:\S+)$/.exec(line)?.[1];
    if (address !== undefined) return { address, said };
  }
  throw new Error("the server ended before it listened");
}
