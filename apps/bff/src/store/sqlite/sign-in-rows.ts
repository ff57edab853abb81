import type { Account, Session } from "../store.ts";
import type { StoreTransaction } from "./schema.ts";

/** The sign-in of that company and user. */
export async function accountOf(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<Account | null> {
  const account = await transaction
    .selectFrom("accounts")
    .select([
      "company_id as companyId",
      "user_id as userId",
      "role",
      "extension",
      "password_hash as passwordHash",
    ])
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return account ?? null;
}

/** Makes the account, or puts it in the place of the one of the same company and user, whose sessions end. */
export async function putAccount(transaction: StoreTransaction, account: Account): Promise<void> {
  const { companyId, userId, role, extension, passwordHash } = account;
  await transaction
    .deleteFrom("sessions")
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .execute();
  await transaction
    .replaceInto("accounts")
    .values({ company_id: companyId, user_id: userId, role, extension, password_hash: passwordHash })
    .execute();
}

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
