import type { Day } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { CompanyHead } from "../store.ts";
import type { StoreTransaction } from "./schema.ts";

/** Every company with its revision, by id. */
export async function headsOfAll(transaction: StoreTransaction): Promise<readonly CompanyHead[]> {
  return transaction
    .selectFrom("companies")
    .select(["id", "name", "revision", "hash"])
    .orderBy("id")
    .execute();
}

/** The company with its revision; null where there is none of that id. */
export async function headOf(transaction: StoreTransaction, company: CompanyId): Promise<CompanyHead | null> {
  const head = await transaction
    .selectFrom("companies")
    .select(["id", "name", "revision", "hash"])
    .where("id", "=", company)
    .executeTakeFirst();
  return head ?? null;
}

/** The chance with which hashes are hashed anew for whom numbers are masked; it is made with its table. */
export async function maskingSalt(transaction: StoreTransaction): Promise<string> {
  return (await transaction.selectFrom("masking_salt").select("salt").executeTakeFirstOrThrow()).salt;
}

/** The last day whose turn was looked at; null where none was, or where there is no such company. */
export async function turnedOn(transaction: StoreTransaction, company: CompanyId): Promise<Day | null> {
  const head = await transaction
    .selectFrom("companies")
    .select("turned_on")
    .where("id", "=", company)
    .executeTakeFirst();
  return head?.turned_on ?? null;
}

export async function putTurnedOn(
  transaction: StoreTransaction,
  company: CompanyId,
  day: Day,
): Promise<void> {
  await transaction.updateTable("companies").set({ turned_on: day }).where("id", "=", company).execute();
}
