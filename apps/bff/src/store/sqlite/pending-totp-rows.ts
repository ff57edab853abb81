import type { OfSession } from "../factors.ts";
import type { KeyRing } from "../key-ring.ts";
import type { StoreTransaction } from "./schema.ts";

/** The secret of the app that is being set up in that session. */
export async function pendingTotpOf(
  transaction: StoreTransaction,
  keys: KeyRing,
  { tokenHash, companyId, userId }: OfSession,
): Promise<string | null> {
  const row = await transaction
    .selectFrom("sessions")
    .select("totp_pending")
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  const sealed = row?.totp_pending ?? null;
  return sealed === null ? null : keys.open("TOTP_PENDING", [companyId, userId], sealed);
}

/** Keeps it for as long as the session is. */
export async function putPendingTotp(
  transaction: StoreTransaction,
  keys: KeyRing,
  { tokenHash, companyId, userId }: OfSession,
  secret: string | null,
): Promise<void> {
  const sealed = secret === null ? null : keys.seal("TOTP_PENDING", [companyId, userId], secret);
  await transaction
    .updateTable("sessions")
    .set({ totp_pending: sealed })
    .where("token_hash", "=", tokenHash)
    .execute();
}
