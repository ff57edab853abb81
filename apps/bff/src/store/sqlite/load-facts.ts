import type { Facts } from "@naisen/domain/facts/facts";
import type { MobileLine } from "@naisen/domain/facts/mobile-line";
import type { TwoInOnePair } from "@naisen/domain/facts/two-in-one";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { contractOf, holderOf, lineOf, pairOf, siteOf } from "./facts-rows.ts";
import { readInPieces, visitInPieces } from "./many-rows.ts";
import type { Row, StoreTransaction } from "./schema.ts";

/** The facts that are few and always loaded: company, base contract, holders, sites. Null: no such company. */
export async function loadFewFacts(
  transaction: StoreTransaction,
  company: CompanyId,
): Promise<Pick<Facts, "company" | "baseContract" | "holders" | "sites"> | null> {
  const row = await transaction
    .selectFrom("companies")
    .innerJoin("base_contracts", "base_contracts.company_id", "companies.id")
    .selectAll("base_contracts")
    .select("companies.name")
    .where("companies.id", "=", company)
    .executeTakeFirst();
  if (row === undefined) return null;
  const holders = await transaction
    .selectFrom("holders")
    .selectAll()
    .where("company_id", "=", company)
    .orderBy("position")
    .execute();
  const sites = await transaction
    .selectFrom("sites")
    .selectAll()
    .where("company_id", "=", company)
    .orderBy("position")
    .execute();
  return {
    company: { id: company, name: row.name },
    baseContract: contractOf(row),
    holders: new Map(holders.map((holder) => [holder.id, holderOf(holder)])),
    sites: new Map(sites.map((site) => [site.id, siteOf(site)])),
  };
}

/** Every mobile line of the company by number. */
export async function loadLines(
  transaction: StoreTransaction,
  company: CompanyId,
): Promise<readonly MobileLine[]> {
  return readInPieces(piecesOfLines(transaction, company), lineOf);
}

/** Gives each mobile line of the company to `take`, by number. */
export async function eachLine(
  transaction: StoreTransaction,
  company: CompanyId,
  take: (line: MobileLine) => void,
): Promise<void> {
  await visitInPieces(piecesOfLines(transaction, company), (row) => take(lineOf(row)));
}

function piecesOfLines(transaction: StoreTransaction, company: CompanyId) {
  return (behind: Row<"mobile_lines"> | null, limit: number) =>
    transaction
      .selectFrom("mobile_lines")
      .selectAll()
      .where("company_id", "=", company)
      .$if(behind !== null, (query) => query.where("number", ">", behind?.number ?? null))
      .orderBy("number")
      .limit(limit)
      .execute();
}

/** Gives each 2in1 pair of the company to `take`, in the document's order. */
export async function eachPair(
  transaction: StoreTransaction,
  company: CompanyId,
  take: (pair: TwoInOnePair) => void,
): Promise<void> {
  await visitInPieces(
    (behind: Row<"two_in_one_pairs"> | null, limit) =>
      transaction
        .selectFrom("two_in_one_pairs")
        .selectAll()
        .where("company_id", "=", company)
        .where("position", ">", behind?.position ?? -1)
        .orderBy("position")
        .limit(limit)
        .execute(),
    (row) => take(pairOf(row)),
  );
}
