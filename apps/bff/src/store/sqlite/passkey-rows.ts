import type { Passkey } from "../factors.ts";
import type { Row, StoreTransaction } from "./schema.ts";

/** The passkey of that credential, whosever it is. */
export async function passkeyOf(
  transaction: StoreTransaction,
  credentialId: string,
): Promise<Passkey | null> {
  const row = await transaction
    .selectFrom("passkeys")
    .selectAll()
    .where("credential_id", "=", credentialId)
    .executeTakeFirst();
  return row === undefined ? null : readPasskey(row);
}

/** The passkeys of an account, the oldest first. */
export async function passkeysOf(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<readonly Passkey[]> {
  const rows = await transaction
    .selectFrom("passkeys")
    .selectAll()
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .orderBy("created_at")
    .orderBy("credential_id")
    .execute();
  return rows.map(readPasskey);
}

/** Makes the passkey, or puts it in the place of the one of the same credential. */
export async function putPasskey(transaction: StoreTransaction, passkey: Passkey): Promise<void> {
  await transaction
    .replaceInto("passkeys")
    .values({
      credential_id: passkey.credentialId,
      company_id: passkey.companyId,
      user_id: passkey.userId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: JSON.stringify(passkey.transports),
      name: passkey.name,
      created_at: passkey.createdAt,
      last_used_at: passkey.lastUsedAt,
    })
    .execute();
}

/** Takes one passkey of the account away; null: all of them. */
export async function removePasskey(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
  credentialId: string | null,
): Promise<void> {
  await transaction
    .deleteFrom("passkeys")
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .$if(credentialId !== null, (query) => query.where("credential_id", "=", credentialId ?? ""))
    .execute();
}

function readPasskey(row: Row<"passkeys">): Passkey {
  return {
    credentialId: row.credential_id,
    companyId: row.company_id,
    userId: row.user_id,
    publicKey: row.public_key,
    counter: row.counter,
    transports: JSON.parse(row.transports) as string[],
    name: row.name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  };
}
