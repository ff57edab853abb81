import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Who may sign in, and who is signed in. Operators belong to no company, hence no reference to one. */
export const signIn: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table accounts (
      company_id text not null, user_id text not null, role text not null, extension text,
      password_hash text not null, primary key (company_id, user_id)
    ) strict`.execute(db);
    await sql`create table sessions (
      token_hash text primary key, company_id text not null, user_id text not null,
      started_at integer not null, seen_at integer not null
    ) strict`.execute(db);
  },
};
