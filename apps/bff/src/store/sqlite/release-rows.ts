import type { Action } from "@naisen/domain/plan/plan";
import { numbersTaken, type Releases, releasesOf } from "@naisen/domain/settings/release";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { eachOf, writeInPieces } from "./many-rows.ts";
import type { Row, StoreTransaction } from "./schema.ts";

/** Which of these numbers stand free, and since when; all of the company's where none are named. */
export async function loadReleases(
  transaction: StoreTransaction,
  company: CompanyId,
  numbers: Iterable<ExtensionNumber> | null,
): Promise<Releases> {
  const rows = await transaction
    .selectFrom("releases")
    .selectAll()
    .where("company_id", "=", company)
    .$if(numbers !== null, (query) => query.where("number", "in", eachOf(numbers ?? [])))
    .orderBy("number")
    .execute();
  return new Map(rows.map(({ number, released_on, name }) => [number, { on: released_on, name }]));
}

/** Writes releases that are not there. */
export async function insertReleases(
  transaction: StoreTransaction,
  company: CompanyId,
  releases: Releases,
): Promise<void> {
  const rows = [...releases].map(
    ([number, { on, name }]): Row<"releases"> => ({ company_id: company, number, released_on: on, name }),
  );
  await writeInPieces(rows, (piece) => transaction.insertInto("releases").values(piece).execute());
}

/** Notes the numbers that the actions of that day give up, and forgets those that they put to use. */
export async function noteReleases(
  transaction: StoreTransaction,
  company: CompanyId,
  actions: readonly Action[],
  on: Day,
): Promise<void> {
  const taken = new Set(numbersTaken(actions));
  const released = releasesOf(actions, on);
  await transaction
    .deleteFrom("releases")
    .where("company_id", "=", company)
    .where("number", "in", eachOf(new Set([...taken, ...released.keys()])))
    .execute();
  await insertReleases(transaction, company, new Map([...released].filter(([number]) => !taken.has(number))));
}
