import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tool } from "./fault.ts";

/** The tools of these that the machine lacks, or does not let us use: each is tried. */
export function missing(tools: readonly Tool[]): readonly Tool[] {
  return tools.filter((tool) => !TRIES[tool]());
}

const TRIES: Readonly<Record<Tool, () => boolean>> = {
  strace: () => works("strace", "-o", "/dev/null", "true"),
  faketime: () => works("faketime", "-f", "+0d", "true"),
  prlimit: () => works("prlimit", "--nofile=512:512", "true"),
  mount: () => {
    const folder = mkdtempSync(join(tmpdir(), "naisen-mount-"));
    try {
      return works("mount", "-t", "tmpfs", "tmpfs", folder) && works("umount", folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function works(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}

/** The calls to the system by which SQLite brings something to the disk, one kind after the other. */
export const DISK_CALLS = ["pwrite64", "fsync", "fdatasync", "ftruncate", "unlink"] as const;

/**
 * Runs a program so that these calls go wrong, as strace(1) writes it: "fsync:signal=SIGKILL:when=3". Without its
 * --seccomp-bpf, under which strace 6.1 sends no signal.
 */
export function under(injection: string): readonly string[] {
  const trace = `trace=${injection.split(":")[0]}`;
  return ["strace", "-D", "-f", "-qq", "-o", "/dev/null", "-e", trace, "-e", `inject=${injection}`];
}

/** Lets calls of a running process go wrong until it is ended. */
export function attach(pid: number, injections: readonly string[], trace = "/dev/null"): Promise<Attached> {
  const calls = injections.map((injection) => injection.split(":")[0] ?? "");
  return attached(["-f", "-o", trace, ...named(calls, injections), "-p", String(pid)]);
}

/** The same of the thread alone to which SQLite and the answers belong; notes these calls of it. */
export function attachToMain(
  pid: number,
  calls: readonly string[],
  injections: readonly string[],
  trace = "/dev/null",
): Promise<Attached> {
  return attached(["-o", trace, ...named(calls, injections), "-p", String(pid)]);
}

interface Attached {
  detach(): Promise<void>;
}

function named(calls: readonly string[], injections: readonly string[]): readonly string[] {
  return ["-e", `trace=${calls.join(",")}`, ...injections.flatMap((one) => ["-e", `inject=${one}`])];
}

async function attached(args: readonly string[]): Promise<Attached> {
  const strace = spawn("strace", args, { stdio: "pipe" });
  await said(strace, "attached");
  return {
    detach: async () => {
      const gone = strace.exitCode === null && strace.signalCode === null ? once(strace, "exit") : null;
      strace.kill("SIGINT");
      await gone;
    },
  };
}

function said(strace: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    strace.stderr?.on("data", (chunk) => {
      text += chunk;
      if (text.includes(word)) resolve();
    });
    strace.once("exit", () => reject(new Error(`strace: ${text}`)));
  });
}
