import { Worker } from "node:worker_threads";
import { NoTurn, Turns } from "../turns.ts";
import type { ThreadAnswer } from "./scenario-thread.ts";

export type RanScenario = ThreadAnswer | { readonly kind: "too-slow" | "busy" };

const MOST_MS = 30_000;
const MOST_MEGABYTES = 512;

/** Of one company no more wait than half of those that may. */
const TURNS = new Turns({ operation: "runScenario", atOnce: 2, waiting: 16, ofOne: 8 });

/**
 * Runs a scenario of a company in a thread of its own, so that no other request waits for it, companies in turn. The thread knows nothing but the
 * scenario. It is stopped when it takes too long or too much memory, or when nobody wants its answer any more.
 */
export async function runScenario(
  written: unknown,
  unwanted: AbortSignal,
  company: string,
): Promise<RanScenario> {
  try {
    return await TURNS.take(company, async () =>
      unwanted.aborted ? { kind: "too-slow" } : await inThread(written, unwanted),
    );
  } catch (fault) {
    if (fault instanceof NoTurn) return { kind: "busy" };
    // Values nested or listed beyond what a stack holds, on their way into the thread or in it.
    if (fault instanceof RangeError) return { kind: "too-large", issues: [] };
    throw fault;
  }
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
