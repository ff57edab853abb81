import type { Failures } from "../factors.ts";
import type { StoreTransaction } from "./schema.ts";

/** Tries on the subject that failed in a row. */
export async function failuresOf(transaction: StoreTransaction, subject: string): Promise<Failures | null> {
  const failures = await transaction
    .selectFrom("failures")
    .select(["count", "last_at as lastAt"])
    .where("subject", "=", subject)
    .executeTakeFirst();
  return failures ?? null;
}

/** Counts one more, and forgets the subjects whose last failure was long ago. */
export async function addFailure(
  transaction: StoreTransaction,
  subject: string,
  at: number,
  forgotten: number,
): Promise<void> {
  await transaction.deleteFrom("failures").where("last_at", "<=", forgotten).execute();
  await transaction
    .insertInto("failures")
    .values({ subject, count: 1, last_at: at })
    .onConflict((conflict) =>
      conflict.column("subject").doUpdateSet((row) => ({
        count: row("failures.count", "+", 1),
        last_at: at,
      })),
    )
    .execute();
}

export async function endFailures(transaction: StoreTransaction, subject: string): Promise<void> {
  await transaction.deleteFrom("failures").where("subject", "=", subject).execute();
}

/** Whether the account has signed in in the browser that keeps this token. */
export async function isKnownDevice(
  transaction: StoreTransaction,
  tokenHash: string,
  companyId: string,
  userId: string,
): Promise<boolean> {
  const device = await transaction
    .selectFrom("known_devices")
    .select("token_hash")
    .where("token_hash", "=", tokenHash)
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return device !== undefined;
}

/** Keeps the browser as one of the account's, and forgets those that were not seen for long. */
export async function putKnownDevice(
  transaction: StoreTransaction,
  device: { readonly tokenHash: string; readonly companyId: string; readonly userId: string },
  at: number,
  forgotten: number,
): Promise<void> {
  const { tokenHash: token_hash, companyId: company_id, userId: user_id } = device;
  await transaction.deleteFrom("known_devices").where("seen_at", "<", forgotten).execute();
  await transaction
    .replaceInto("known_devices")
    .values({ token_hash, company_id, user_id, seen_at: at })
    .execute();
}
