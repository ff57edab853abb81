import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The ways in of programs (adr-0020). A token has one secret, and for the time of an overlap the one of before. */
export const apiTokens: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table api_tokens (
      id text primary key, company_id text not null, name text not null, "right" text not null, sites text,
      made_by text, made_at integer not null, ends_at integer not null, revoked_at integer,
      last_used_at integer, last_used_from text
    ) strict`.execute(db);
    await sql`create index api_tokens_of_company on api_tokens (company_id, made_at)`.execute(db);
    await sql`create table api_token_secrets (
      secret_hash text primary key, token_id text not null, ends_at integer
    ) strict`.execute(db);
    await sql`create index api_token_secrets_of_token on api_token_secrets (token_id)`.execute(db);
  },
};
