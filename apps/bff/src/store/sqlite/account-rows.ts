import type { SiteId } from "@naisen/domain/vocabulary/ids";
import { searchKey } from "@naisen/domain/vocabulary/search-key";
import { sql } from "kysely";
import type { Over } from "../over.ts";
import type { Account, AccountPage, AccountQuery, ListedAccount } from "../store.ts";
import { endInvitations } from "./invitation-rows.ts";
import { searchedAccountOf, searchedOf } from "./over-rows.ts";
import type { StoreTransaction } from "./schema.ts";
import { endSessionsOf } from "./sign-in-rows.ts";
import { removeTokensOf } from "./token-rows.ts";

/** The sign-in of that company and user. */
export async function accountOf(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<Account | null> {
  const row = await transaction
    .selectFrom("accounts")
    .select([
      "company_id as companyId",
      "user_id as userId",
      "role",
      "extension",
      "sites",
      "name",
      "password_hash as passwordHash",
      "disabled_at as disabledAt",
      "created_at as createdAt",
      "last_signed_in_at as lastSignedInAt",
    ])
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, sites: sitesOf(row.sites) };
}

function sitesOf(sites: string | null): Account["sites"] {
  return sites === null ? null : (JSON.parse(sites) as SiteId[]);
}

/** The userIds of a company that are searched by what this one is: all that look like it, and some that do not. */
export async function userIdsLike(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<readonly string[]> {
  const key = searchKey(userId);
  const rows = await transaction
    .selectFrom("accounts")
    .select("user_id as userId")
    .where("company_id", "=", companyId)
    .where(sql<boolean>`(search_key = ${key} or substr(search_key, 1, ${key.length + 1}) = ${`${key}\n`})`)
    .execute();
  return rows.map(({ userId }) => userId);
}

/** A page of the accounts of a whole company, each with its extension as it is now and its open link. */
export async function listAccounts(
  transaction: StoreTransaction,
  over: Over,
  { search, after, limit }: AccountQuery,
): Promise<AccountPage> {
  const { company } = over;
  const found = transaction
    .selectFrom("accounts")
    .leftJoin("extensions", (join) =>
      join.on("extensions.company_id", "=", company).onRef("extensions.id", "=", "accounts.extension"),
    )
    .where("accounts.company_id", "=", company)
    .$if(search !== "", (query) =>
      query.where(
        sql<boolean>`(instr(${searchedAccountOf(over)}, ${search}) > 0 or instr(${searchedOf(over)}, ${search}) > 0)`,
      ),
    );
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await found
    .leftJoin("invitations", (join) =>
      join
        .onRef("invitations.company_id", "=", "accounts.company_id")
        .onRef("invitations.user_id", "=", "accounts.user_id")
        .on("invitations.used_at", "is", null),
    )
    .leftJoin("provider_links", (join) =>
      join
        .onRef("provider_links.company_id", "=", "accounts.company_id")
        .onRef("provider_links.user_id", "=", "accounts.user_id"),
    )
    .select([
      "accounts.company_id as companyId",
      "accounts.user_id as userId",
      "accounts.role",
      "accounts.extension",
      "accounts.sites",
      "accounts.name",
      "accounts.password_hash as passwordHash",
      "accounts.disabled_at as disabledAt",
      "accounts.created_at as createdAt",
      "accounts.last_signed_in_at as lastSignedInAt",
      "extensions.number as ownNumber",
      "extensions.name as ownName",
      "invitations.purpose",
      "invitations.expires_at as expiresAt",
      "invitations.made_by as madeBy",
      "invitations.made_at as madeAt",
      "provider_links.linked_at as linkedAt",
    ])
    .$if(after !== null, (query) => query.where("accounts.user_id", ">", after ?? ""))
    .orderBy("accounts.user_id")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  return {
    accounts: page.map(listed),
    next: rows.length > limit ? (page.at(-1)?.userId ?? null) : null,
    total,
  };
}

type Joined = Omit<Account, "sites"> & {
  readonly sites: string | null;
  readonly ownNumber: NonNullable<ListedAccount["own"]>["number"] | null;
  readonly ownName: string | null;
  readonly purpose: NonNullable<ListedAccount["link"]>["purpose"] | null;
  readonly expiresAt: number | null;
  readonly madeBy: string | null;
  readonly madeAt: number | null;
  readonly linkedAt: number | null;
};

function listed({
  passwordHash,
  ownNumber,
  ownName,
  purpose,
  expiresAt,
  madeBy,
  madeAt,
  linkedAt,
  ...account
}: Joined): ListedAccount {
  return {
    ...account,
    sites: sitesOf(account.sites),
    hasPassword: passwordHash !== null,
    isLinked: linkedAt !== null,
    own: ownNumber === null || ownName === null ? null : { number: ownNumber, name: ownName },
    link:
      purpose === null || expiresAt === null || madeBy === null || madeAt === null
        ? null
        : { purpose, expiresAt, madeBy, madeAt },
  };
}

/** How many administrators of the whole company beside this one can sign in: enabled, and with a password. */
export async function otherAdministrators(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<number> {
  const { others } = await transaction
    .selectFrom("accounts")
    .select(({ fn }) => fn.countAll<number>().as("others"))
    .where("company_id", "=", companyId)
    .where("user_id", "<>", userId)
    .where("role", "=", "ADMIN")
    .where("sites", "is", null)
    .where("disabled_at", "is", null)
    .where("password_hash", "is not", null)
    .executeTakeFirstOrThrow();
  return others;
}

/** Makes the account, or puts it in the place of the one of the same company and user, whose sessions end. */
export async function putAccount(transaction: StoreTransaction, account: Account): Promise<void> {
  const { companyId, userId, role, extension, sites, name, passwordHash } = account;
  const { disabledAt, createdAt, lastSignedInAt } = account;
  await endSessionsOf(transaction, companyId, userId, null);
  await transaction
    .replaceInto("accounts")
    .values({
      company_id: companyId,
      user_id: userId,
      role,
      extension,
      sites: sites === null ? null : JSON.stringify(sites),
      name,
      password_hash: passwordHash,
      disabled_at: disabledAt,
      created_at: createdAt,
      last_signed_in_at: lastSignedInAt,
      search_key: [userId, ...(name === null ? [] : [name])].map(searchKey).join("\n"),
    })
    .execute();
}

/** Takes the account away, and with it all that would be found again by a later one of the same userId. */
export async function removeAccount(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<void> {
  await endSessionsOf(transaction, companyId, userId, null);
  await endInvitations(transaction, companyId, userId);
  await removeTokensOf(transaction, companyId, userId);
  for (const table of [
    "accounts",
    "people",
    "replays",
    "account_factors",
    "passkeys",
    "recovery_codes",
    "known_devices",
    "provider_links",
  ] as const) {
    await transaction
      .deleteFrom(table)
      .where("company_id", "=", companyId)
      .where("user_id", "=", userId)
      .execute();
  }
}

/** Says when the account was last used to sign in. */
export async function noteSignIn(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
  at: number,
): Promise<void> {
  await transaction
    .updateTable("accounts")
    .set({ last_signed_in_at: at })
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .execute();
}

/** Puts another hash of the same password in the place of the account's. Its sessions go on. */
export async function renewPasswordHash(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
  passwordHash: string,
): Promise<void> {
  await transaction
    .updateTable("accounts")
    .set({ password_hash: passwordHash })
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .execute();
}

/** Whether there is any account at all. */
export async function hasAccounts(transaction: StoreTransaction): Promise<boolean> {
  const account = await transaction.selectFrom("accounts").select("user_id").limit(1).executeTakeFirst();
  return account !== undefined;
}
