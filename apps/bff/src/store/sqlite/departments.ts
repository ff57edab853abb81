import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Department } from "../store.ts";
import type { StoreTransaction } from "./schema.ts";

/** The departments of a company's extensions, by name, from behind `after`; the index has them in order. */
export async function departmentsOf(
  transaction: StoreTransaction,
  company: CompanyId,
  after: string | null,
  limit: number,
): Promise<readonly Department[]> {
  const rows = await transaction
    .selectFrom("extensions")
    .select(({ fn }) => ["department", fn.countAll<number>().as("count")])
    .where("company_id", "=", company)
    .where("department", ">", after ?? "")
    .groupBy("department")
    .orderBy("department")
    .limit(limit)
    .execute();
  return rows.flatMap(({ department, count }) => (department === null ? [] : [{ name: department, count }]));
}
