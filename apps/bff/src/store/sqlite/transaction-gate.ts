import { AsyncLocalStorage } from "node:async_hooks";
import { StoreAway } from "../store.ts";

/** Where every transaction of a store goes in: refused inside another one, which it would wait for, and after the close. */
export class TransactionGate {
  readonly #inside = new AsyncLocalStorage<{ over: boolean }>();
  readonly #running = new Set<Promise<unknown>>();
  #closed = false;

  async run<T>(what: "read" | "write", start: () => Promise<T>): Promise<T> {
    if (this.#inside.getStore()?.over === false) {
      throw new Error(
        `store.${what} inside a transaction of the same store: use the reader or writer at hand`,
      );
    }
    if (this.#closed) throw new StoreAway("closed");
    const transaction = { over: false };
    const running = this.#inside.run(transaction, start).finally(() => {
      transaction.over = true;
      this.#running.delete(running);
    });
    this.#running.add(running);
    return running;
  }

  /** Lets nobody in any more and waits for those inside. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running);
  }
}
