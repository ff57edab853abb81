import type { Invitation } from "../store.ts";
import type { StoreTransaction } from "./schema.ts";

/** The link of that token, used and expired ones too. */
export async function invitationOf(
  transaction: StoreTransaction,
  tokenHash: string,
): Promise<Invitation | null> {
  const invitation = await transaction
    .selectFrom("invitations")
    .select([
      "token_hash as tokenHash",
      "company_id as companyId",
      "user_id as userId",
      "purpose",
      "made_by as madeBy",
      "made_at as madeAt",
      "expires_at as expiresAt",
      "used_at as usedAt",
    ])
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return invitation ?? null;
}

/** Puts the link in the place of every other one of its account. */
export async function putInvitation(transaction: StoreTransaction, invitation: Invitation): Promise<void> {
  const { tokenHash, companyId, userId, purpose } = invitation;
  const { madeBy, madeAt, expiresAt, usedAt } = invitation;
  await endInvitations(transaction, companyId, userId);
  await transaction
    .insertInto("invitations")
    .values({
      token_hash: tokenHash,
      company_id: companyId,
      user_id: userId,
      purpose,
      made_by: madeBy,
      made_at: madeAt,
      expires_at: expiresAt,
      used_at: usedAt,
    })
    .execute();
}

/** Takes the account's links away. */
export async function endInvitations(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<void> {
  await transaction
    .deleteFrom("invitations")
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .execute();
}
