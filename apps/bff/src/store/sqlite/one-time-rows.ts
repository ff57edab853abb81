import type { Challenge, SetupCode } from "../factors.ts";
import type { StoreTransaction } from "./schema.ts";

/** Keeps the challenge in the place of the one of the same id, and forgets those that are over. */
export async function putChallenge(
  transaction: StoreTransaction,
  { id, challenge, purpose, session, expiresAt }: Challenge,
  now: number,
): Promise<void> {
  await transaction.deleteFrom("challenges").where("expires_at", "<=", now).execute();
  await transaction
    .replaceInto("challenges")
    .values({ id, challenge, purpose, session, expires_at: expiresAt })
    .execute();
}

/** Gives the challenge, and it is gone. */
export async function takeChallenge(transaction: StoreTransaction, id: string): Promise<Challenge | null> {
  const row = await transaction
    .deleteFrom("challenges")
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { expires_at: expiresAt, ...challenge } = row;
  return { ...challenge, expiresAt };
}

/** The code by which the first operator is made, where this is it. */
export async function setupCodeOf(
  transaction: StoreTransaction,
  codeHash: string,
): Promise<SetupCode | null> {
  const row = await transaction
    .selectFrom("setup_codes")
    .selectAll()
    .where("code_hash", "=", codeHash)
    .executeTakeFirst();
  return row === undefined ? null : { codeHash: row.code_hash, expiresAt: row.expires_at };
}

/** Keeps the code as the only one; null: there is none. */
export async function putSetupCode(transaction: StoreTransaction, code: SetupCode | null): Promise<void> {
  await transaction.deleteFrom("setup_codes").execute();
  if (code === null) return;
  await transaction
    .insertInto("setup_codes")
    .values({ code_hash: code.codeHash, expires_at: code.expiresAt })
    .execute();
}
