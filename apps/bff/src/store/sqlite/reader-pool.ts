import type { Connection } from "./connection.ts";
import type { StoreTransaction } from "./schema.ts";

const MOST_READERS = 4;

/** A few connections that read; who finds none free waits for one, first come first served. */
export class ReaderPool {
  readonly #connect: () => Connection;
  readonly #free: Connection[] = [];
  readonly #waiting: ((connection: Connection) => void)[] = [];
  #opened = 0;

  constructor(connect: () => Connection) {
    this.#connect = connect;
  }

  async transaction<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
    const connection = await this.#take();
    try {
      return await connection.transaction(work);
    } finally {
      this.#giveBack(connection);
    }
  }

  /** Closes them; nobody may be reading any more. */
  close(): void {
    for (const connection of this.#free.splice(0)) connection.close();
  }

  async #take(): Promise<Connection> {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#opened >= MOST_READERS) return new Promise((resolve) => this.#waiting.push(resolve));
    const connection = this.#connect();
    this.#opened += 1;
    return connection;
  }

  #giveBack(connection: Connection): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(connection);
    else next(connection);
  }
}
