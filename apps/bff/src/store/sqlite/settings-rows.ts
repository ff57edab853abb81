import type { TwoInOneMode } from "@naisen/domain/settings/settings";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { writeInPieces } from "./many-rows.ts";
import type { Row, StoreTransaction } from "./schema.ts";

/** Writes 2in1 modes, by A number, that are not there. */
export async function putModes(
  transaction: StoreTransaction,
  company_id: CompanyId,
  modes: Iterable<readonly [PhoneNumber, TwoInOneMode]>,
): Promise<void> {
  const rows = [...modes].map(([a, { mode, avoidOtherNumber }]) => ({
    company_id,
    a,
    mode,
    avoid_other_number: avoidOtherNumber ? 1 : 0,
  }));
  await writeInPieces(rows, (piece) => transaction.insertInto("two_in_one_modes").values(piece).execute());
}

/** A 2in1 mode as a row says it, with the A number that it is of. */
export function modeOf(row: Row<"two_in_one_modes">): readonly [PhoneNumber, TwoInOneMode] {
  return [row.a, { mode: row.mode, avoidOtherNumber: row.avoid_other_number === 1 }];
}

/** Writes what numbers from outside ring, behind those that are there. */
export async function putInbound(
  transaction: StoreTransaction,
  company_id: CompanyId,
  inbound: Iterable<readonly [PhoneNumber, ExtensionId]>,
): Promise<void> {
  const { last } = await transaction
    .selectFrom("inbound")
    .select(({ fn }) => fn.max("position").as("last"))
    .where("company_id", "=", company_id)
    .executeTakeFirstOrThrow();
  const first = last === null ? 0 : last + 1;
  const rows = [...inbound].map(([number, extension], index) => ({
    company_id,
    number,
    position: first + index,
    extension,
  }));
  await writeInPieces(rows, (piece) => transaction.insertInto("inbound").values(piece).execute());
}

/** What every number from outside rings: they are as few as the company's gateways, and one. */
export async function loadInbound(
  transaction: StoreTransaction,
  company: CompanyId,
): Promise<ReadonlyMap<PhoneNumber, ExtensionId>> {
  const rows = await transaction
    .selectFrom("inbound")
    .selectAll()
    .where("company_id", "=", company)
    .orderBy("position")
    .execute();
  return new Map(rows.map(({ number, extension }) => [number, extension]));
}
