import type { Extension } from "@naisen/domain/settings/extension";
import { nobodyWith } from "@naisen/domain/settings/forwarding";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import { sql } from "kysely";
import { eachOf, writeInPieces } from "./many-rows.ts";
import type { StoreTransaction } from "./schema.ts";

/** By the plus SQLite looks the extension up; without it it may read all forwards of the company. */
const OF_COMPANY = sql<CompanyId>`+forwards.company_id`;

/** Writes whom these extensions forward to; rows of theirs are not there yet. */
export async function insertForwards(
  transaction: StoreTransaction,
  company_id: CompanyId,
  extensions: readonly Extension[],
): Promise<void> {
  const rows = extensions.flatMap(({ id, forwarding }) =>
    [...new Set(forwarding.map(({ to }) => to))].map((target) => ({ company_id, extension: id, target })),
  );
  await writeInPieces(rows, (piece) => transaction.insertInto("forwards").values(piece).execute());
}

/** Forgets whom these extensions forward to. */
export async function deleteForwards(
  transaction: StoreTransaction,
  company: CompanyId,
  ids: readonly ExtensionId[],
): Promise<void> {
  await transaction
    .deleteFrom("forwards")
    .where(OF_COMPANY, "=", company)
    .where("extension", "in", eachOf(ids))
    .execute();
}

/** Who forwards to one of these extensions, or to one of these numbers while it is nobody's. */
export async function forwardersOf(
  transaction: StoreTransaction,
  company: CompanyId,
  ids: readonly ExtensionId[],
  numbers: readonly ExtensionNumber[],
): Promise<readonly ExtensionId[]> {
  const rows = await transaction
    .selectFrom("forwards")
    .select("extension")
    .where(OF_COMPANY, "=", company)
    .where("target", "in", eachOf([...ids, ...numbers.map(nobodyWith)]))
    .execute();
  return rows.map(({ extension }) => extension);
}

/** Whom these extensions forward to, and whom those forward to, to the end; each once, in one query. */
export async function forwardedFrom(
  transaction: StoreTransaction,
  company: CompanyId,
  ids: readonly ExtensionId[],
): Promise<readonly ExtensionId[]> {
  const { rows } = await sql<{ id: ExtensionId }>`
    with recursive chain (id) as (
      select value from json_each(${JSON.stringify(ids)})
      union select forwards.target from chain
        join forwards on forwards.extension = chain.id and ${OF_COMPANY} = ${company}
    ) select id from chain`.execute(transaction);
  return rows.map(({ id }) => id);
}
