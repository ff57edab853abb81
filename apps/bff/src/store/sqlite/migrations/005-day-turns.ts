import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Days that turn: how far each company was looked at, and what the log says of a day. */
export const dayTurns: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table companies add column turned_on text`.execute(db);
    await sql`alter table change_log add column turned text`.execute(db);
  },
};
