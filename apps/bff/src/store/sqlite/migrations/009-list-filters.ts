import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** A list that is narrowed to a department, a site or a kind reads those rows and no others. */
export const listFilters: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of ["department", "site", "kind"]) {
      await sql
        .raw(`create index extensions_listed_by_${column} on extensions (company_id, ${column}, number, id)`)
        .execute(db);
    }
  },
};
