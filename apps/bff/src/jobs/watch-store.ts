import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import type { NotSound, Proof } from "../store/proof.ts";

const FIRST_AFTER = 10 * 60_000;
const THEN_EVERY = 24 * 60 * 60_000;

/**
 * Proves the store by the thread at that place, ten minutes after the start and every day: a file may be damaged so that
 * the server can read it all the same. What is not sound is logged and told.
 */
export function startWatch(
  thread: URL,
  dataDir: string,
  logger: Logger,
  tell: (proof: NotSound) => void,
  firstAfter = FIRST_AFTER,
): { stop(): void } {
  let timer: NodeJS.Timeout;
  const look = async () => {
    timer = setTimeout(look, THEN_EVERY).unref();
    try {
      const proof = await provedIn(thread, dataDir);
      if (proof.kind === "sound") return;
      logger.error({ job: "watch-store", proof });
      tell(proof);
    } catch (fault) {
      logger.error({ job: "watch-store", err: fault });
    }
  };
  timer = setTimeout(look, firstAfter).unref();
  return { stop: () => clearTimeout(timer) };
}

function provedIn(thread: URL, dataDir: string): Promise<Proof> {
  const worker = new Worker(thread, { workerData: dataDir });
  worker.unref();
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread ended without an answer")));
  });
}
