import type { Reader, Store, Writer } from "../store.ts";
import type { ChainVerdict } from "../verify-log.ts";
import type { Connection } from "./connection.ts";
import type { LogVerifier } from "./log-verifier.ts";
import { readerOver } from "./reader-over.ts";
import type { ReaderPool } from "./reader-pool.ts";
import type { ServerLock } from "./server-lock.ts";
import { TransactionGate } from "./transaction-gate.ts";
import { writerOver } from "./writer-over.ts";

/** The embedded store beside its server, read only. */
export class SqliteReader implements Pick<Store, "read" | "close"> {
  readonly #gate = new TransactionGate();
  readonly #readers: ReaderPool;

  constructor(readers: ReaderPool) {
    this.#readers = readers;
  }

  async read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.#gate.run("read", () =>
      this.#readers.transaction((transaction) => work(readerOver(transaction))),
    );
  }

  async close(): Promise<void> {
    await this.#gate.close();
    this.#readers.close();
  }
}

/** The embedded store: one connection writes, one transaction after the other, and a few read beside it. */
export class SqliteStore implements Store {
  readonly #gate = new TransactionGate();
  readonly #readers: ReaderPool;
  readonly #writer: Connection;
  readonly #lock: ServerLock;
  readonly #verifier: LogVerifier;
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(readers: ReaderPool, writer: Connection, lock: ServerLock, verifier: LogVerifier) {
    this.#readers = readers;
    this.#writer = writer;
    this.#lock = lock;
    this.#verifier = verifier;
  }

  async read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.#gate.run("read", () =>
      this.#readers.transaction((transaction) => work(readerOver(transaction))),
    );
  }

  async write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.#gate.run("write", () => {
      const mine = this.#lastWrite.then(() =>
        this.#writer.transaction((transaction) => work(writerOver(transaction))),
      );
      this.#lastWrite = mine.catch(() => undefined);
      return mine;
    });
  }

  async verify(company: string): Promise<readonly ChainVerdict[]> {
    return this.#gate.run("read", () => this.#verifier.verify(company));
  }

  /** Lets what is under way come to its end, then closes the files and gives the lock back. */
  async close(): Promise<void> {
    await this.#gate.close();
    this.#readers.close();
    this.#writer.close();
    this.#lock.release();
  }
}
