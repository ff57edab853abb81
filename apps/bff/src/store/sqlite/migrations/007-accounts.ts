import { searchKey } from "@naisen/domain/vocabulary/search-key";
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Accounts with a name, a history and a state, and the links by which their passwords are set. */
export const accounts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Who was invited has no password yet, and SQLite takes no "not null" back.
    await sql`create table accounts_now (
      company_id text not null, user_id text not null, role text not null, extension text, name text,
      password_hash text, disabled_at integer, created_at integer, last_signed_in_at integer,
      search_key text not null, primary key (company_id, user_id)
    ) strict`.execute(db);
    await sql`insert into accounts_now (company_id, user_id, role, extension, password_hash, search_key)
      select company_id, user_id, role, extension, password_hash, '' from accounts`.execute(db);
    await sql`drop table accounts`.execute(db);
    await sql`alter table accounts_now rename to accounts`.execute(db);
    await fillSearchKeys(db);
    await sql`create table invitations (
      token_hash text primary key, company_id text not null, user_id text not null, purpose text not null,
      made_by text not null, made_at integer not null,
      expires_at integer not null, used_at integer
    ) strict`.execute(db);
    await sql`create index invitations_of_account on invitations (company_id, user_id)`.execute(db);
  },
};

async function fillSearchKeys(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ company_id: string; user_id: string }>`
    select company_id, user_id from accounts`.execute(db);
  for (const { company_id, user_id } of rows) {
    await sql`update accounts set search_key = ${searchKey(user_id)}
      where company_id = ${company_id} and user_id = ${user_id}`.execute(db);
  }
}
