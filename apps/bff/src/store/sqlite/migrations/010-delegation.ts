import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Accounts may be of some sites only, and an entry of the log is found by the sites of the extensions in it. */
export const delegation: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table accounts add column sites text`.execute(db);
    for (const image of ["before", "after"]) {
      // A damaged entry is left to verify-log.
      await sql`insert or ignore into change_log_touched (company_id, address, revision)
        select company_id, 'site/' || (action.value ->> ${`$.${image}.site`}), revision
        from change_log, json_each(case when json_valid(actions) then actions else '[]' end) as action
        where action.value ->> '$.kind' = 'EXTENSION' and action.value ->> ${`$.${image}.site`} is not null`.execute(
        db,
      );
    }
  },
};
