import type { CompanyState } from "@naisen/domain/company-state";
import type { Company } from "@naisen/domain/facts/facts";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { NO_HASH } from "../log-hash.ts";
import { type Commit, type CompanyHead, LineOfAnotherCompany, type LogEntry } from "../store.ts";
import { appendEntry } from "./change-log.ts";
import { insertExtensions } from "./extension-rows.ts";
import { factsRows } from "./facts-rows.ts";
import { headOf } from "./heads.ts";
import { eachOf, writeInPieces } from "./many-rows.ts";
import { putOutside } from "./outside-rows.ts";
import { insertReleases } from "./release-rows.ts";
import type { StoreTransaction } from "./schema.ts";
import { putInbound, putModes } from "./settings-rows.ts";

const REPLACED = [
  "base_contracts",
  "holders",
  "sites",
  "mobile_lines",
  "two_in_one_pairs",
  "two_in_one_modes",
  "inbound",
  "outside_policies",
  "forwards",
  "extensions",
  "releases",
] as const;

/** Puts the state in the place of whatever the company was and logs it. Throws LineOfAnotherCompany, nothing written. */
export async function putCompany(
  transaction: StoreTransaction,
  state: CompanyState,
  commit: Commit,
): Promise<LogEntry> {
  const { company, lines } = state.facts;
  if (company.id !== commit.company)
    throw new Error(`state of ${company.id} in a commit to ${commit.company}`);
  const taken = await linesOfOthers(transaction, company.id, lines.keys());
  if (taken.length > 0) throw new LineOfAnotherCompany(taken);
  const head = await putHead(transaction, company);
  for (const table of REPLACED) {
    await transaction.deleteFrom(table).where("company_id", "=", company.id).execute();
  }
  await insertFacts(transaction, state);
  await insertSettings(transaction, company.id, state);
  return appendEntry(transaction, head, commit);
}

async function linesOfOthers(
  transaction: StoreTransaction,
  company: CompanyId,
  numbers: Iterable<PhoneNumber>,
): Promise<readonly PhoneNumber[]> {
  const taken = await transaction
    .selectFrom("mobile_lines")
    .select("number")
    .where("number", "in", eachOf(numbers))
    .where("company_id", "<>", company)
    .orderBy("number")
    .execute();
  return taken.map(({ number }) => number);
}

/** A new company stands at revision 0 until its import is logged, in this same transaction. */
async function putHead(transaction: StoreTransaction, { id, name }: Company): Promise<CompanyHead> {
  await transaction
    .insertInto("companies")
    .values({ id, name, revision: 0, hash: NO_HASH, turned_on: null })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ name }))
    .execute();
  return (await headOf(transaction, id)) ?? { id, name, revision: 0, hash: NO_HASH };
}

async function insertFacts(transaction: StoreTransaction, { facts }: CompanyState): Promise<void> {
  const rows = factsRows(facts);
  await transaction.insertInto("base_contracts").values(rows.base_contract).execute();
  await writeInPieces(rows.holders, (piece) => transaction.insertInto("holders").values(piece).execute());
  await writeInPieces(rows.sites, (piece) => transaction.insertInto("sites").values(piece).execute());
  await writeInPieces(rows.mobile_lines, (piece) =>
    transaction.insertInto("mobile_lines").values(piece).execute(),
  );
  await writeInPieces(rows.two_in_one_pairs, (piece) =>
    transaction.insertInto("two_in_one_pairs").values(piece).execute(),
  );
}

async function insertSettings(
  transaction: StoreTransaction,
  company: CompanyId,
  { settings, released }: CompanyState,
): Promise<void> {
  await putModes(transaction, company, settings.twoInOneModes);
  await putInbound(transaction, company, settings.inbound);
  await putOutside(transaction, company, settings.outside);
  await insertExtensions(transaction, company, [...settings.extensions]);
  await insertReleases(transaction, company, released);
}
