import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import { eachOf } from "./many-rows.ts";
import type { StoreTransaction } from "./schema.ts";

/** Those of these sites that the company has now, in its order. */
export async function sitesAmong(
  transaction: StoreTransaction,
  company: string,
  sites: readonly SiteId[],
): Promise<readonly SiteId[]> {
  const rows = await transaction
    .selectFrom("sites")
    .select("id")
    .where("company_id", "=", company as CompanyId)
    .where("id", "in", eachOf(sites))
    .orderBy("position")
    .execute();
  return rows.map(({ id }) => id);
}
