import { type DatabaseConnection, SqliteAdapter, SqliteDialect, SqliteDriver } from "kysely";
import type { EmbeddedDatabase } from "./embedded-database.ts";

/** Kysely's SQLite dialect over one node:sqlite connection, which begins and ends transactions by itself. */
export class EmbeddedDialect extends SqliteDialect {
  readonly #database: EmbeddedDatabase;

  constructor(database: EmbeddedDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new EmbeddedDriver(this.#database);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter();
  }
}

class EmbeddedDriver extends SqliteDriver {
  readonly #database: EmbeddedDatabase;

  constructor(database: EmbeddedDatabase) {
    super({ database });
    this.#database = database;
  }

  override async beginTransaction(_connection: DatabaseConnection): Promise<void> {
    this.#database.begin();
  }

  override async commitTransaction(_connection: DatabaseConnection): Promise<void> {
    this.#database.commit();
  }

  override async rollbackTransaction(_connection: DatabaseConnection): Promise<void> {
    this.#database.rollback();
  }
}

/** SQLite's tables are made in transactions; Kysely's own adapter says no, and a migration could stop half way. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
