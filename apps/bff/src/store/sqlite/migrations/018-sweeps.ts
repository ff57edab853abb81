import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What is over is forgotten at each sign-in: it is found by its time, without looking at all the rest. */
export const sweeps: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [table, column] of [
      ["sessions", "started_at"],
      ["known_devices", "seen_at"],
      ["failures", "last_at"],
      ["challenges", "expires_at"],
    ])
      await sql.raw(`create index ${table}_by_time on ${table} (${column})`).execute(db);
  },
};
