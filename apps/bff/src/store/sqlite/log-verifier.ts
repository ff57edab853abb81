import { Worker } from "node:worker_threads";
import type { ChainVerdict } from "../verify-log.ts";

/** Follows logs in threads of their own, one company at a time each; who asks meanwhile gets the same answer. */
export class LogVerifier {
  readonly #file: string;
  readonly #running = new Map<string, Promise<readonly ChainVerdict[]>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  verify(company: string): Promise<readonly ChainVerdict[]> {
    const running = this.#running.get(company);
    if (running !== undefined) return running;
    const started = this.#last
      .then(() => inThread(this.#file, company))
      .finally(() => this.#running.delete(company));
    this.#last = started.catch(() => undefined);
    this.#running.set(company, started);
    return started;
  }
}

function inThread(file: string, company: string): Promise<readonly ChainVerdict[]> {
  const thread = new Worker(new URL("./verify-thread.ts", import.meta.url), {
    workerData: { file, company },
  });
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("the thread that follows the logs ended without an answer")));
  });
}
