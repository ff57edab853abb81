import type { Over } from "../over.ts";
import type { Department } from "../store.ts";
import { isTheirSite } from "./over-rows.ts";
import type { StoreTransaction } from "./schema.ts";

/** The departments of a company's extensions, by name, from behind `after`; the index has them in order. */
export async function departmentsOf(
  transaction: StoreTransaction,
  over: Over,
  after: string | null,
  limit: number,
): Promise<readonly Department[]> {
  const rows = await transaction
    .selectFrom("extensions")
    .select(({ fn }) => ["department", fn.countAll<number>().as("count")])
    .where("company_id", "=", over.company)
    .where(isTheirSite(over))
    .where("department", ">", after ?? "")
    .groupBy("department")
    .orderBy("department")
    .limit(limit)
    .execute();
  return rows.flatMap(({ department, count }) => (department === null ? [] : [{ name: department, count }]));
}
