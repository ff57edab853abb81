import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The log of each company's commits and the answers kept for repeated requests. */
export const changeLog: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table change_log (
      company_id text not null references companies (id), revision integer not null, id text not null,
      at text not null, actor_company_id text not null, actor_user_id text not null, actor_role text not null,
      door text not null, reason text, undoes text, actions text not null, facts_hash text,
      previous_hash text not null, hash text not null, primary key (company_id, revision)
    ) strict`.execute(db);
    await sql`create unique index change_log_by_id on change_log (company_id, id)`.execute(db);
    await sql`create table replays (
      company_id text not null, user_id text not null, operation text not null, key text not null,
      request_hash text not null, status integer not null, body text not null, at text not null,
      primary key (company_id, user_id, operation, key)
    ) strict`.execute(db);
  },
};
