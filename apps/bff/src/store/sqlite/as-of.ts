import type { TwoInOneRecord } from "@naisen/domain/plan/plan";
import { twoInOneAddress } from "@naisen/domain/plan/records";
import type { Extension } from "@naisen/domain/settings/extension";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { type RawBuilder, sql } from "kysely";
import { numberAddress } from "../touched-addresses.ts";
import { extensionOf } from "./extension-rows.ts";
import type { StoreTransaction } from "./schema.ts";
import { modeOf } from "./settings-rows.ts";

/**
 * The extension that had the number once that revision was there: as the first entry after it in which the number
 * stood found it, or as it stands now where there is none. So an import as large as the company is never read.
 */
export async function numberedAt(
  transaction: StoreTransaction,
  company: CompanyId,
  number: ExtensionNumber,
  revision: number,
): Promise<Extension | null> {
  if (revision < 1) return null;
  const next = await nextTouch(transaction, company, numberAddress(number), revision);
  if (next === null) {
    const row = await transaction
      .selectFrom("extensions")
      .selectAll()
      .where("company_id", "=", company)
      .where("number", "=", number)
      .executeTakeFirst();
    return row === undefined ? null : extensionOf(row);
  }
  const found = sql<boolean>`action.value ->> '$.kind' = 'EXTENSION'
    and action.value ->> '$.before.number' = ${number}`;
  return imageBefore<Extension>(transaction, company, next, found);
}

/** The 2in1 mode of the pair with this A number once that revision was there, in the same way. */
export async function modeAt(
  transaction: StoreTransaction,
  company: CompanyId,
  a: PhoneNumber,
  revision: number,
): Promise<TwoInOneRecord | null> {
  if (revision < 1) return null;
  const address = twoInOneAddress(a);
  const next = await nextTouch(transaction, company, address, revision);
  if (next === null) {
    const row = await transaction
      .selectFrom("two_in_one_modes")
      .selectAll()
      .where("company_id", "=", company)
      .where("a", "=", a)
      .executeTakeFirst();
    return row === undefined ? null : { a, ...modeOf(row)[1] };
  }
  const found = sql<boolean>`action.value ->> '$.address' = ${address}`;
  return imageBefore<TwoInOneRecord>(transaction, company, next, found);
}

/** How many entries above the revision touched the address. */
export async function touchesAfter(
  transaction: StoreTransaction,
  company: CompanyId,
  address: string,
  revision: number,
): Promise<number> {
  const { count } = await transaction
    .selectFrom("change_log_touched")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("company_id", "=", company)
    .where("address", "=", address)
    .where("revision", ">", revision)
    .executeTakeFirstOrThrow();
  return count;
}

async function nextTouch(
  transaction: StoreTransaction,
  company: CompanyId,
  address: string,
  revision: number,
): Promise<number | null> {
  const next = await transaction
    .selectFrom("change_log_touched")
    .select("revision")
    .where("company_id", "=", company)
    .where("address", "=", address)
    .where("revision", ">", revision)
    .orderBy("revision")
    .limit(1)
    .executeTakeFirst();
  return next?.revision ?? null;
}

/** What stood before the action of that entry; null where there was nothing, or where the entry has no such action. */
async function imageBefore<Image>(
  transaction: StoreTransaction,
  company: CompanyId,
  revision: number,
  found: RawBuilder<boolean>,
): Promise<Image | null> {
  const { rows } = await sql<{ image: string | null }>`
    select action.value -> '$.before' as image from change_log, json_each(change_log.actions) as action
    where change_log.company_id = ${company} and change_log.revision = ${revision} and ${found}
    limit 1`.execute(transaction);
  const image = rows[0]?.image ?? null;
  return image === null ? null : (JSON.parse(image) as Image | null);
}
