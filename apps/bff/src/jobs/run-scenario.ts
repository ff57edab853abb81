import { Worker } from "node:worker_threads";
import type { ThreadAnswer } from "./scenario-thread.ts";

export type RanScenario = ThreadAnswer | { readonly kind: "too-slow" | "busy" };

/** Runs that go on at the same time; the next ones wait for their turn, in order, and no more than so many. */
const AT_ONCE = 2;
const MOST_WAITING = 16;
const MOST_MS = 30_000;
const MOST_MEGABYTES = 512;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a scenario in a thread of its own, so that no other request waits for it. The thread knows nothing but the
 * scenario. It is stopped when it takes too long or too much memory, or when nobody wants its answer any more.
 */
export async function runScenario(written: unknown, unwanted: AbortSignal): Promise<RanScenario> {
  if (running >= AT_ONCE && waiting.length >= MOST_WAITING) return { kind: "busy" };
  await turn();
  try {
    return unwanted.aborted ? { kind: "too-slow" } : await inThread(written, unwanted);
  } catch (fault) {
    // Values nested or listed beyond what a stack holds, on their way into the thread or in it.
    if (fault instanceof RangeError) return { kind: "too-large", issues: [] };
    throw fault;
  } finally {
    passOn();
  }
}

async function turn(): Promise<void> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** A turn goes to whoever waits longest and is given up only where nobody does: between the two nobody slips in. */
function passOn(): void {
  const next = waiting.shift();
  if (next === undefined) running -= 1;
  else next();
}

async function inThread(written: unknown, unwanted: AbortSignal): Promise<RanScenario> {
  const thread = new Worker(new URL("./scenario-thread.ts", import.meta.url), {
    workerData: written,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  thread.unref();
  const stop = () => void thread.terminate();
  const timer = setTimeout(stop, MOST_MS);
  unwanted.addEventListener("abort", stop, { once: true });
  try {
    return await answerOf(thread);
  } finally {
    clearTimeout(timer);
    unwanted.removeEventListener("abort", stop);
  }
}

/** A thread that ends without an answer was stopped, or ran out of its memory; any other fault of it is a defect. */
function answerOf(thread: Worker): Promise<RanScenario> {
  return new Promise((resolve, reject) => {
    thread.once("message", (answer: ThreadAnswer) => resolve(answer));
    thread.once("error", (fault: NodeJS.ErrnoException) => {
      if (fault.code === "ERR_WORKER_OUT_OF_MEMORY") resolve({ kind: "too-slow" });
      else reject(fault);
    });
    thread.once("exit", () => resolve({ kind: "too-slow" }));
  });
}
