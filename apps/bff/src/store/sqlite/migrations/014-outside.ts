import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What goes out of each company, and how many calls did on its last day: one row each, so that neither grows. */
export const outside: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table outside_policies (company_id text primary key, policy text not null) strict`.execute(
      db,
    );
    await sql`create table outside_days (
      company_id text primary key, day text not null, calls integer not null, out_of_hours integer not null,
      alarms text not null
    ) strict`.execute(db);
  },
};
