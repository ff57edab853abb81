import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import { guardLogs } from "./guard-logs.ts";
import { awayOrDefect, isFailedSync } from "./store-away.ts";

const MOST_KEPT_STATEMENTS = 200;

/** A node:sqlite connection in the form that Kysely asks for. A transaction of which one query failed is over. */
export class EmbeddedDatabase implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #begin: string;
  readonly #statements = new Map<string, SqliteStatement>();
  /** What failed in this transaction. After it SQLite may have rolled back by itself, and every query would stand alone. */
  #failure: unknown = null;
  /** A failed sync: nothing is written any more until a new process has read what is really on the disk. */
  #failedSync: unknown = null;

  constructor(database: DatabaseSync, begin: "begin" | "begin immediate") {
    this.#database = database;
    this.#begin = begin;
  }

  begin(): void {
    if (this.#failedSync !== null) throw this.#failedSync;
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
    guardLogs(this.#database);
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
      if (isFailedSync(error)) this.#failedSync = this.#failure;
      throw this.#failure;
    }
  }
}
