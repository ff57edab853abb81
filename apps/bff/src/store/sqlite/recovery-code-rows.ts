import type { StoreTransaction } from "./schema.ts";

/** How many codes the account has left. */
export async function countRecoveryCodes(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<number> {
  const { left } = await transaction
    .selectFrom("recovery_codes")
    .select(({ fn }) => fn.countAll<number>().as("left"))
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .executeTakeFirstOrThrow();
  return left;
}

/** Puts these codes in the place of all that the account had. */
export async function putRecoveryCodes(
  transaction: StoreTransaction,
  company_id: string,
  user_id: string,
  codeHashes: readonly string[],
): Promise<void> {
  await transaction
    .deleteFrom("recovery_codes")
    .where("company_id", "=", company_id)
    .where("user_id", "=", user_id)
    .execute();
  if (codeHashes.length === 0) return;
  await transaction
    .insertInto("recovery_codes")
    .values(codeHashes.map((code_hash) => ({ company_id, user_id, code_hash })))
    .execute();
}

/** Takes the code away; false where there is none such. */
export async function useRecoveryCode(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
  codeHash: string,
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom("recovery_codes")
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .where("code_hash", "=", codeHash)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
