import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** An app that is being set up is the session's that began it; whoever was at it during the upgrade begins anew. */
export const pendingBySession: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table sessions add column totp_pending text`.execute(db);
    await sql`alter table account_factors drop column totp_pending`.execute(db);
  },
};
