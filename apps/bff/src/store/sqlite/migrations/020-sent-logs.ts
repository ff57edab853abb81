import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** How far each log has been taken by the collector (adr-0027). */
export const sentLogs: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table sent_logs (
      company_id text not null, log text not null, row integer not null, primary key (company_id, log)
    ) strict, without rowid`.execute(db);
  },
};
