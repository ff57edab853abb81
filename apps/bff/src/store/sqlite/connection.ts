import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import { maskMobileNumbers } from "@naisen/domain/vocabulary/mobile-numbers-in";
import { Kysely } from "kysely";
import type { KeyRing } from "../key-ring.ts";
import { EmbeddedDatabase } from "./embedded-database.ts";
import { EmbeddedDialect } from "./embedded-dialect.ts";
import { migrate } from "./migrations/migrate.ts";
import { ownerAlone } from "./owner-alone.ts";
import type { StoreTransaction, Tables } from "./schema.ts";
import { awayOrDefect } from "./store-away.ts";

/** Milliseconds to wait for another process's lock. The thread stands still meanwhile, so it is short. */
const BUSY_TIMEOUT = 500;

/** One connection to naisen.db, good for one transaction at a time. */
export class Connection {
  readonly #database: EmbeddedDatabase;
  readonly #kysely: Kysely<Tables>;

  constructor(database: EmbeddedDatabase) {
    this.#database = database;
    this.#kysely = new Kysely<Tables>({ dialect: new EmbeddedDialect(database) });
  }

  /** Does the work in one transaction: committed when it is done, rolled back when it throws or a query failed. */
  async transaction<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T> {
    const transaction = await this.#kysely.startTransaction().execute();
    try {
      const result = await work(transaction);
      await transaction.commit().execute();
      return result;
    } catch (error) {
      // Why the work failed matters more than a rollback that failed too: the next begin would tell of that.
      await transaction
        .rollback()
        .execute()
        .catch(() => undefined);
      throw error;
    }
  }

  /** Makes the migrations that the file lacks, and leaves nothing readable behind that they sealed; gives the keys. */
  async migrate(asked: Parameters<typeof migrate>[1] = {}): Promise<KeyRing> {
    const keys = await migrate(this.#kysely, asked);
    this.#database.scrub();
    return keys;
  }

  /** From now on neither log can be altered by this connection, nor what keeps it from being so (guard-logs.ts). */
  guardLogs(): void {
    this.#database.guardLogs();
  }

  close(): void {
    this.#database.close();
  }
}

/** The connection that writes: each commit is on the disk before it is acknowledged, and only the file's owner may read it. */
export function connectWriter(file: string): Connection {
  ownerAlone(file);
  const pragmas = ["journal_mode = wal", "synchronous = full", "foreign_keys = on"];
  return new Connection(new EmbeddedDatabase(() => connect(file, pragmas, false), "begin immediate"));
}

/** A connection that only reads, each transaction over one snapshot. */
export function connectReader(file: string): Connection {
  return new Connection(new EmbeddedDatabase(() => connect(file, ["query_only = on"], true), "begin"));
}

/** A search key (search-key.ts) as it is to whom numbers are masked; in it digits stand together that were apart in the text. */
function maskKey(key: SQLOutputValue): SQLOutputValue {
  return typeof key === "string" ? maskMobileNumbers(key, () => true, { glued: true }) : key;
}

function connect(file: string, pragmas: readonly string[], readOnly: boolean): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, readOnly });
    try {
      for (const pragma of pragmas) database.exec(`pragma ${pragma}`);
      database.function("mask_numbers", { deterministic: true, directOnly: true }, maskKey);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw awayOrDefect(error);
  }
}
