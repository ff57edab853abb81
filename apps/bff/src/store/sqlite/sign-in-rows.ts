import type { Session } from "../store.ts";
import type { StoreTransaction } from "./schema.ts";

const SESSION = [
  "token_hash as tokenHash",
  "company_id as companyId",
  "user_id as userId",
  "started_at as startedAt",
  "seen_at as seenAt",
  "proved_at as provedAt",
  "owes",
  "user_agent as userAgent",
] as const;

/** The session of that token. */
export async function sessionOf(transaction: StoreTransaction, tokenHash: string): Promise<Session | null> {
  const session = await transaction
    .selectFrom("sessions")
    .select(SESSION)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return session ?? null;
}

/** The sessions of an account, the newest first. */
export function sessionsOf(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<readonly Session[]> {
  return transaction
    .selectFrom("sessions")
    .select(SESSION)
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .orderBy("started_at", "desc")
    .orderBy("token_hash")
    .execute();
}

/** No session is of any use after so many milliseconds, whoever's it is. */
const LONGEST_LIFE = 24 * 60 * 60 * 1000;

/** Begins the session, and forgets those that are long over. */
export async function putSession(transaction: StoreTransaction, session: Session): Promise<void> {
  const { tokenHash, companyId, userId, startedAt, seenAt, provedAt, owes, userAgent } = session;
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
      proved_at: provedAt,
      owes,
      user_agent: userAgent,
    })
    .execute();
}

/** Puts the session under another token, with what was begun in it. */
export async function moveSession(
  transaction: StoreTransaction,
  before: string,
  { tokenHash, seenAt, provedAt, owes }: Session,
): Promise<void> {
  await transaction
    .updateTable("sessions")
    .set({ token_hash: tokenHash, seen_at: seenAt, proved_at: provedAt, owes })
    .where("token_hash", "=", before)
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

/** Ends all sessions of the account but the one that is kept. */
export async function endSessionsOf(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
  kept: string | null,
): Promise<void> {
  await transaction
    .deleteFrom("sessions")
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .$if(kept !== null, (query) => query.where("token_hash", "<>", kept ?? ""))
    .execute();
}
