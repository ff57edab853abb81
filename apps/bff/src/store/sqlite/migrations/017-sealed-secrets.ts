import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import type { KeyRing, Purpose } from "../../key-ring.ts";

/**
 * Secrets that lay readable in the store are sealed (adr-0025). What was readable may still stand in pages that are free, and in
 * the write-ahead log: `user_version` 1 says so until the file has been written anew (connection.ts, scrub).
 */
export function sealedSecrets(keys: KeyRing): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await seal(db, keys, "totp_secret", "TOTP");
      await seal(db, keys, "totp_pending", "TOTP_PENDING");
      const { rows } = await sql<{ company_id: string; secret: string }>`
        select company_id, client_secret as secret from single_sign_on where client_secret is not null`.execute(
        db,
      );
      for (const { company_id, secret } of rows) {
        await sql`update single_sign_on set client_secret = ${keys.seal("PROVIDER", [company_id], secret)}
          where company_id = ${company_id}`.execute(db);
      }
      const { rows: held } = await sql`select 1 from accounts limit 1`.execute(db);
      if (held.length > 0) await sql`pragma user_version = 1`.execute(db);
    },
  };
}

async function seal(
  db: Kysely<unknown>,
  keys: KeyRing,
  column: "totp_secret" | "totp_pending",
  purpose: Purpose,
): Promise<void> {
  const { rows } = await sql<{ company_id: string; user_id: string; secret: string }>`
    select company_id, user_id, ${sql.ref(column)} as secret from account_factors
    where ${sql.ref(column)} is not null`.execute(db);
  for (const { company_id, user_id, secret } of rows) {
    await sql`update account_factors
      set ${sql.ref(column)} = ${keys.seal(purpose, [company_id, user_id], secret)}
      where company_id = ${company_id} and user_id = ${user_id}`.execute(db);
  }
}
