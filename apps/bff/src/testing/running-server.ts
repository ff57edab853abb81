import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { PASSWORD } from "./open-house.ts";

const SERVER = new URL("../server.ts", import.meta.url).pathname;
const COMMAND_LINE = new URL("../cli.ts", import.meta.url).pathname;

/** The real server in a process of its own, as npm run serve starts it; into an empty store it puts the demo company, unless told. */
export interface RunningServer {
  readonly address: string;
  /** What it printed before it listened. */
  readonly said: readonly string[];
  readonly pid: number;
  /** Resolves when it is gone, however it went. */
  readonly gone: Promise<void>;
  /** Sends a signal and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

/**
 * Starts a server on the folder, under another program where one is named; where it refuses to start, what it said and
 * its exit code.
 */
export async function startServer(
  dataDir: string,
  variables: Readonly<Record<string, string>> = {},
  under: readonly string[] = [],
): Promise<RunningServer | { readonly exit: number | null; readonly said: readonly string[] }> {
  const [program = "", ...args] = [...under, process.execPath, SERVER];
  const child = spawn(program, args, { env: environmentOf(dataDir, variables), stdio: "pipe" });
  const gone = once(child, "exit").then(() => undefined);
  const said: string[] = [];
  child.stderr.on("data", (chunk) => said.push(...String(chunk).split("\n").filter(isNotLog)));
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const address = /^listening on (https?:\S+)$/.exec(line)?.[1];
    if (address !== undefined && child.pid !== undefined) {
      return { address, said, pid: child.pid, gone, kill: (signal) => kill(child, signal, gone) };
    }
  }
  await gone;
  return { exit: child.exitCode, said };
}

/** Runs a verb of the command line. */
export async function naisen(
  dataDir: string,
  args: readonly string[],
  input = "",
  under: readonly string[] = [],
): Promise<{ readonly exit: number | null; readonly output: string }> {
  const [program = "", ...all] = [...under, process.execPath, COMMAND_LINE, ...args];
  const child = spawn(program, all, {
    env: environmentOf(dataDir, {}),
    stdio: "pipe",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  child.stdin.end(input);
  const [exit] = await once(child, "close");
  return { exit, output: output.trimEnd() };
}

function environmentOf(dataDir: string, variables: Readonly<Record<string, string>>) {
  return {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    PORT: "0",
    DATA_DIR: dataDir,
    NAISEN_DEMO: "on",
    NAISEN_DEMO_PASSWORD: PASSWORD,
    LANG: "ja_JP.UTF-8",
    ...variables,
  };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals, gone: Promise<void>): Promise<void> {
  child.kill(signal);
  await gone;
}

function isNotLog(line: string): boolean {
  return line !== "" && !line.startsWith("{");
}
