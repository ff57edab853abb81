import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Sign-in by a company's own provider, and whom it knows as whom (adr-0022). */
export const singleSignOn: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table single_sign_on (
      company_id text primary key, issuer text not null, client_id text not null, client_secret text,
      only_by_it integer not null
    ) strict`.execute(db);
    await sql`create table provider_links (
      company_id text not null, user_id text not null, issuer text not null, subject text not null,
      linked_at integer not null,
      primary key (company_id, user_id), unique (company_id, issuer, subject)
    ) strict`.execute(db);
  },
};
