import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** That somebody changed by what they sign in, until they have been told of it at a later sign-in. */
export const factorChanges: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table account_factors add column changed_at integer`.execute(db);
    await sql`alter table account_factors add column changed_from text`.execute(db);
    await sql`alter table account_factors add column changed_shown integer not null default 0`.execute(db);
  },
};
