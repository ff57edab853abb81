import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The hosts to which a company's provider led when it was set; what was set before has none, and is set anew (adr-0022). */
export const providerHosts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table single_sign_on add column hosts text`.execute(db);
  },
};
