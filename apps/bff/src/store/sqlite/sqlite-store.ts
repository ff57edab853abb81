import { type KeyRing, NO_KEYS } from "../key-ring.ts";
import type { StoreKeys } from "../keys.ts";
import type { Reader, Store, Writer } from "../store.ts";
import type { ChainVerdict } from "../verify-log.ts";
import type { Connection } from "./connection.ts";
import type { LogVerifier } from "./log-verifier.ts";
import { readerOver } from "./reader-over.ts";
import type { ReaderPool } from "./reader-pool.ts";
import type { StoreTransaction } from "./schema.ts";
import type { ServerLock } from "./server-lock.ts";
import { SqliteKeys } from "./sqlite-keys.ts";
import { TransactionGate } from "./transaction-gate.ts";
import { writerOver } from "./writer-over.ts";

/** The embedded store beside its server, read only. It has no keys: whoever only reads opens no secret. */
export class SqliteReader implements Pick<Store, "read" | "close"> {
  readonly #gate = new TransactionGate();
  readonly #readers: ReaderPool;

  constructor(readers: ReaderPool) {
    this.#readers = readers;
  }

  async read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.#gate.run("read", () =>
      this.#readers.transaction((transaction) => work(readerOver(transaction, NO_KEYS))),
    );
  }

  async close(): Promise<void> {
    await this.#gate.close();
    this.#readers.close();
  }
}

/** What a store is made of. */
interface Parts {
  readonly readers: ReaderPool;
  readonly writer: Connection;
  readonly lock: ServerLock;
  readonly verifier: LogVerifier;
}

/** The embedded store: one connection writes, one transaction after the other, and a few read beside it. */
export class SqliteStore implements Store {
  readonly keys: StoreKeys;
  readonly #gate = new TransactionGate();
  readonly #readers: ReaderPool;
  readonly #writer: Connection;
  readonly #lock: ServerLock;
  readonly #verifier: LogVerifier;
  readonly #keys: KeyRing;
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(
    { readers, writer, lock, verifier }: Parts,
    { file, ring }: { readonly file: string; readonly ring: KeyRing },
  ) {
    this.#readers = readers;
    this.#writer = writer;
    this.#lock = lock;
    this.#verifier = verifier;
    this.#keys = ring;
    this.keys = new SqliteKeys(file, ring, (work) => this.#write(work));
  }

  async read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.#gate.run("read", () =>
      this.#readers.transaction((transaction) => work(readerOver(transaction, this.#keys))),
    );
  }

  async write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.#write((transaction) => work(writerOver(transaction, this.#keys)));
  }

  #write<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
    return this.#gate.run("write", () => {
      const mine = this.#lastWrite.then(() => this.#writer.transaction(work));
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
