import type { SiteId } from "@naisen/domain/vocabulary/ids";
import type { ApiToken, FoundToken, ListedToken, TokenReader, TokenWriter } from "../tokens.ts";
import type { Row, StoreTransaction } from "./schema.ts";

/** What is asked about tokens in one transaction. */
export function tokenReaderOver(transaction: StoreTransaction): TokenReader {
  return {
    tokenBySecret: (secretHash) => tokenBySecret(transaction, secretHash),
    token: (companyId, id) => tokenOf(transaction, companyId, id),
    tokensOf: (companyId) => tokensOf(transaction, companyId),
  };
}

/** What is written of tokens in one transaction. */
export function tokenWriterOver(transaction: StoreTransaction): TokenWriter {
  return {
    ...tokenReaderOver(transaction),
    putToken: (token, forgotten) => putToken(transaction, token, forgotten),
    putTokenSecret: (id, secretHash, toldTo, earlierEndAt) =>
      putTokenSecret(transaction, id, secretHash, toldTo, earlierEndAt),
    revokeToken: (id, at) => revokeToken(transaction, id, at),
    removeTokensOf: (companyId, userId) => removeTokensOf(transaction, companyId, userId),
    touchToken: (id, at, from) => touchToken(transaction, id, at, from),
  };
}

async function tokenBySecret(transaction: StoreTransaction, secretHash: string): Promise<FoundToken | null> {
  const row = await transaction
    .selectFrom("api_token_secrets")
    .innerJoin("api_tokens", "api_tokens.id", "api_token_secrets.token_id")
    .selectAll("api_tokens")
    .select(["api_token_secrets.ends_at as secret_ends_at", "told_to"])
    .where("secret_hash", "=", secretHash)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { token: readToken(row), secretEndsAt: row.secret_ends_at, toldTo: row.told_to };
}

async function tokenOf(
  transaction: StoreTransaction,
  companyId: string,
  id: string,
): Promise<ApiToken | null> {
  const row = await transaction
    .selectFrom("api_tokens")
    .selectAll()
    .where("company_id", "=", companyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : readToken(row);
}

async function tokensOf(transaction: StoreTransaction, companyId: string): Promise<readonly ListedToken[]> {
  const rows = await transaction
    .selectFrom("api_tokens")
    .leftJoin("api_token_secrets as newest", (join) =>
      join.onRef("newest.token_id", "=", "api_tokens.id").on("newest.ends_at", "is", null),
    )
    .selectAll("api_tokens")
    .select(["newest.secret_hash as newest", "newest.told_to"])
    .select((select) =>
      select
        .selectFrom("api_token_secrets")
        .select(({ fn }) => fn.max("api_token_secrets.ends_at").as("ends_at"))
        .whereRef("api_token_secrets.token_id", "=", "api_tokens.id")
        .as("overlap_ends_at"),
    )
    .where("company_id", "=", companyId)
    .orderBy("made_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    ...readToken(row),
    overlapEndsAt: row.overlap_ends_at,
    newest: row.newest === null ? null : { toldTo: row.told_to },
  }));
}

async function putToken(transaction: StoreTransaction, token: ApiToken, forgotten: number): Promise<void> {
  const over = await transaction
    .selectFrom("api_tokens")
    .select("id")
    .where("company_id", "=", token.companyId)
    .where((where) => where.or([where("ends_at", "<", forgotten), where("revoked_at", "<", forgotten)]))
    .execute();
  for (const { id } of over) await removeToken(transaction, id);
  await transaction
    .insertInto("api_tokens")
    .values({
      id: token.id,
      company_id: token.companyId,
      name: token.name,
      right: token.right,
      sites: token.sites === null ? null : JSON.stringify(token.sites),
      made_by: token.madeBy,
      made_at: token.madeAt,
      ends_at: token.endsAt,
      revoked_at: token.revokedAt,
      last_used_at: token.lastUsedAt,
      last_used_from: token.lastUsedFrom,
    })
    .execute();
}

async function putTokenSecret(
  transaction: StoreTransaction,
  id: string,
  secretHash: string,
  toldTo: string | null,
  earlierEndAt: number,
): Promise<void> {
  await transaction
    .updateTable("api_token_secrets")
    .set({ ends_at: earlierEndAt })
    .where("token_id", "=", id)
    .where((where) => where.or([where("ends_at", "is", null), where("ends_at", ">", earlierEndAt)]))
    .execute();
  await transaction
    .insertInto("api_token_secrets")
    .values({ secret_hash: secretHash, token_id: id, ends_at: null, told_to: toldTo })
    .execute();
}

async function revokeToken(transaction: StoreTransaction, id: string, at: number): Promise<void> {
  await transaction
    .updateTable("api_tokens")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
}

/** Takes away the tokens that this account made, with their secrets, and the secrets of others' that it was told. */
export async function removeTokensOf(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<void> {
  const theirs = await transaction
    .selectFrom("api_tokens")
    .select("id")
    .where("company_id", "=", companyId)
    .where("made_by", "=", userId)
    .execute();
  for (const { id } of theirs) await removeToken(transaction, id);
  const ofCompany = transaction.selectFrom("api_tokens").select("id").where("company_id", "=", companyId);
  await transaction
    .deleteFrom("api_token_secrets")
    .where("told_to", "=", userId)
    .where("token_id", "in", ofCompany)
    .execute();
}

async function removeToken(transaction: StoreTransaction, id: string): Promise<void> {
  await transaction.deleteFrom("api_token_secrets").where("token_id", "=", id).execute();
  await transaction.deleteFrom("api_tokens").where("id", "=", id).execute();
}

async function touchToken(
  transaction: StoreTransaction,
  id: string,
  at: number,
  from: string | null,
): Promise<void> {
  await transaction
    .updateTable("api_tokens")
    .set({ last_used_at: at, last_used_from: from })
    .where("id", "=", id)
    .execute();
}

function readToken(row: Row<"api_tokens">): ApiToken {
  return {
    id: row.id,
    companyId: row.company_id,
    name: row.name,
    right: row.right,
    sites: row.sites === null ? null : (JSON.parse(row.sites) as SiteId[]),
    madeBy: row.made_by,
    madeAt: row.made_at,
    endsAt: row.ends_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
    lastUsedFrom: row.last_used_from,
  };
}
