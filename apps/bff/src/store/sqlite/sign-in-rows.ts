import type { Session } from "../store.ts";
import type { StoreTransaction } from "./schema.ts";

/** The session of that token. */
export async function sessionOf(transaction: StoreTransaction, tokenHash: string): Promise<Session | null> {
  const session = await transaction
    .selectFrom("sessions")
    .select([
      "token_hash as tokenHash",
      "company_id as companyId",
      "user_id as userId",
      "started_at as startedAt",
      "seen_at as seenAt",
    ])
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return session ?? null;
}

/** No session is of any use after so many milliseconds, whoever's it is. */
const LONGEST_LIFE = 24 * 60 * 60 * 1000;

/** Begins the session, and forgets those that are long over. */
export async function putSession(transaction: StoreTransaction, session: Session): Promise<void> {
  const { tokenHash, companyId, userId, startedAt, seenAt } = session;
  await transaction
    .deleteFrom("sessions")
    .where("started_at", "<", startedAt - LONGEST_LIFE)
    .execute();
  await transaction
    .replaceInto("sessions")
    .values({
      token_hash: tokenHash,
      company_id: companyId,
      user_id: userId,
      started_at: startedAt,
      seen_at: seenAt,
    })
    .execute();
}

/** Says when the session was last used; one that ended stays ended. */
export async function touchSession(
  transaction: StoreTransaction,
  tokenHash: string,
  seenAt: number,
): Promise<void> {
  await transaction
    .updateTable("sessions")
    .set({ seen_at: seenAt })
    .where("token_hash", "=", tokenHash)
    .execute();
}

/** Ends the session. */
export async function endSession(transaction: StoreTransaction, tokenHash: string): Promise<void> {
  await transaction.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute();
}
