import type { MobileLine } from "@naisen/domain/facts/mobile-line";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { sql } from "kysely";
import { lineOf } from "./facts-rows.ts";
import type { StoreTransaction } from "./schema.ts";

/** The first `limit` lines that an extension could be bound to on that day, and how many there are. */
export async function freeLines(
  transaction: StoreTransaction,
  company: CompanyId,
  on: Day,
  limit: number,
): Promise<{ readonly lines: readonly MobileLine[]; readonly total: number }> {
  const free = transaction
    .selectFrom("mobile_lines")
    .innerJoin("base_contracts", (join) =>
      join
        .onRef("base_contracts.company_id", "=", "mobile_lines.company_id")
        .onRef("base_contracts.holder", "=", "mobile_lines.holder"),
    )
    .where("mobile_lines.company_id", "=", company)
    .where("mobile_lines.status", "=", "ACTIVE")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("extensions")
            .select("extensions.id")
            .where("extensions.company_id", "=", company)
            .whereRef("extensions.mobile", "=", "mobile_lines.number"),
        ),
      ),
    )
    .where(hasOfficeLink(on));
  const { total } = await free
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await free.selectAll("mobile_lines").orderBy("mobile_lines.number").limit(limit).execute();
  return { lines: rows.map(lineOf), total };
}

function hasOfficeLink(on: Day) {
  return sql<boolean>`exists (
    select 1 from json_each(mobile_lines.options) as option
    where option.value ->> '$.kind' = 'OFFICE_LINK' and option.value ->> '$.term.startsOn' <= ${on}
      and coalesce(option.value ->> '$.term.endsOn', ${on}) >= ${on}
  )`;
}
