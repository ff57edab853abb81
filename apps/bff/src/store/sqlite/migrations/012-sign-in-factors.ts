import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Second factors, and sessions that know how they were begun. The companies and operators that there are go on as they
 * were: they are asked for no second factor until somebody decides it (adr-0018).
 */
export const signInFactors: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table second_factors (company_id text primary key, asked_of text not null) strict`.execute(
      db,
    );
    await sql`insert into second_factors select id, 'NONE' from companies`.execute(db);
    await sql`create table account_factors (
      company_id text not null, user_id text not null, password_only integer not null,
      totp_secret text, totp_confirmed_at integer not null default 0, totp_last_step integer not null default 0,
      totp_pending text,
      removed_by text, removed_at integer, primary key (company_id, user_id)
    ) strict`.execute(db);
    await sql`insert into account_factors (company_id, user_id, password_only)
      select company_id, user_id, 1 from accounts where role = 'OPERATOR'`.execute(db);
    await sql`create table passkeys (
      credential_id text primary key, company_id text not null, user_id text not null,
      public_key text not null, counter integer not null, transports text not null, name text not null,
      created_at integer not null, last_used_at integer
    ) strict`.execute(db);
    await sql`create index passkeys_of_account on passkeys (company_id, user_id)`.execute(db);
    await sql`create table recovery_codes (
      company_id text not null, user_id text not null, code_hash text not null,
      primary key (company_id, user_id, code_hash)
    ) strict`.execute(db);
    await sql`create table challenges (
      id text primary key, challenge text not null, purpose text not null, session text,
      expires_at integer not null
    ) strict`.execute(db);
    await sql`create table setup_codes (code_hash text primary key, expires_at integer not null) strict`.execute(
      db,
    );
    await sql`create table failures (subject text primary key, count integer not null, last_at integer not null)
      strict`.execute(db);
    await sql`create table known_devices (
      token_hash text not null, company_id text not null, user_id text not null, seen_at integer not null,
      primary key (token_hash, company_id, user_id)
    ) strict`.execute(db);
    await sql`alter table sessions add column proved_at integer not null default 0`.execute(db);
    await sql`alter table sessions add column owes text`.execute(db);
    await sql`alter table sessions add column user_agent text not null default ''`.execute(db);
    await sql`create index sessions_of_account on sessions (company_id, user_id)`.execute(db);
  },
};
