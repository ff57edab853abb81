import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What a person keeps for themselves. */
export const people: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table people (
      company_id text not null, user_id text not null, preferences text, draft text,
      draft_version integer not null, primary key (company_id, user_id)
    ) strict`.execute(db);
  },
};
