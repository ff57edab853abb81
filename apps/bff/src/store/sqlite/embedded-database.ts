import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import { StoreAway } from "../store.ts";
import { guardLogs } from "./guard-logs.ts";
import { awayOrDefect, isFailedSync } from "./store-away.ts";

const MOST_KEPT_STATEMENTS = 200;

/** A node:sqlite connection in the form that Kysely asks for. A transaction of which one query failed is over. */
export class EmbeddedDatabase implements SqliteDatabase {
  readonly #open: () => DatabaseSync;
  #database: DatabaseSync;
  readonly #begin: string;
  readonly #statements = new Map<string, SqliteStatement>();
  /** What failed in this transaction. After it SQLite may have rolled back by itself, and every query would stand alone. */
  #failure: unknown = null;
  #isGuarded = false;
  /** A sync failed, and what it was to keep may be half on the disk: nothing is written until that is put right. */
  #failedSync = false;

  constructor(open: () => DatabaseSync, begin: "begin" | "begin immediate") {
    this.#open = open;
    this.#database = open();
    this.#begin = begin;
  }

  begin(): void {
    if (this.#failedSync) this.#reopen();
    this.#failure = null;
    this.#try(() => this.#database.exec(this.#begin));
  }

  /** Throws what failed on the way, also where the work passed over it. */
  commit(): void {
    this.#try(() => this.#database.exec("commit"));
  }

  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec("rollback");
    this.#failure = null;
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  guardLogs(): void {
    this.#isGuarded = true;
    guardLogs(this.#database);
  }

  /** Writes the whole file anew where a migration says that old pages may hold what it sealed; stopped half way, it is done again. */
  scrub(): void {
    if (this.#database.prepare("pragma user_version").get()?.user_version !== 1) return;
    try {
      this.#database.exec("vacuum");
      emptyLog(this.#database);
      this.#database.exec("pragma user_version = 0");
    } catch (error) {
      throw awayOrDefect(error);
    }
  }

  prepare(sql: string): SqliteStatement {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    if (this.#statements.size >= MOST_KEPT_STATEMENTS) this.#statements.clear();
    const statement = this.#try(() => this.#database.prepare(sql));
    const prepared: SqliteStatement = {
      reader: statement.columns().length > 0,
      all: (parameters) => this.#try(() => statement.all(...(parameters as SQLInputValue[]))),
      run: (parameters) => this.#try(() => statement.run(...(parameters as SQLInputValue[]))),
      iterate: (parameters) => this.#try(() => statement.iterate(...(parameters as SQLInputValue[]))),
    };
    this.#statements.set(sql, prepared);
    return prepared;
  }

  #try<T>(act: () => T): T {
    if (this.#failure !== null) throw this.#failure;
    try {
      return act();
    } catch (error) {
      this.#failure = awayOrDefect(error);
      if (isFailedSync(error)) this.#failedSync = true;
      throw this.#failure;
    }
  }

  /**
   * After a failed sync the system may have dropped what it held and say "synced" the next time. So it is not asked
   * again: all that was acknowledged, which earlier syncs have kept, is brought into the file, that is synced, and the
   * write-ahead log, in which the refused transaction may still lie, is emptied. Until that succeeds the store is away.
   */
  #reopen(): void {
    this.close();
    try {
      this.#database = this.#open();
      emptyLog(this.#database);
      if (this.#isGuarded) guardLogs(this.#database);
    } catch (error) {
      throw awayOrDefect(error);
    }
    this.#failedSync = false;
  }
}

/** Whoever reads in this thread cannot come to an end while it waits: it does not wait for them. */
function emptyLog(database: DatabaseSync): void {
  const timeout = database.prepare("pragma busy_timeout").get()?.timeout;
  database.exec("pragma busy_timeout = 0");
  const emptied = database.prepare("pragma wal_checkpoint(truncate)").get();
  database.exec(`pragma busy_timeout = ${timeout}`);
  if (emptied?.busy !== 0) throw new StoreAway("the write-ahead log is being read");
}
