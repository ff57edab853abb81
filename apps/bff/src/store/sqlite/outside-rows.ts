import { DEFAULT_OUTSIDE, type OutsidePolicy } from "@naisen/domain/settings/outside";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { OutsideDay } from "../store.ts";
import type { StoreTransaction } from "./schema.ts";
import { storedJson } from "./stored-json.ts";

/** What goes out of a company; what was never set where nothing is kept. */
export async function loadOutside(transaction: StoreTransaction, company: CompanyId): Promise<OutsidePolicy> {
  const row = await transaction
    .selectFrom("outside_policies")
    .select("policy")
    .where("company_id", "=", company)
    .executeTakeFirst();
  if (row === undefined) return DEFAULT_OUTSIDE;
  return { ...DEFAULT_OUTSIDE, ...storedJson<OutsidePolicy>(row.policy, "outside_policies", company) };
}

export async function putOutside(
  transaction: StoreTransaction,
  company_id: CompanyId,
  outside: OutsidePolicy,
): Promise<void> {
  const policy = JSON.stringify(outside);
  await transaction
    .insertInto("outside_policies")
    .values({ company_id, policy })
    .onConflict((conflict) => conflict.column("company_id").doUpdateSet({ policy }))
    .execute();
}

/** The last day on which calls went out, of each company that had one. */
export async function outsideDays(transaction: StoreTransaction): Promise<readonly OutsideDay[]> {
  const rows = await transaction.selectFrom("outside_days").selectAll().execute();
  return rows.map(({ company_id, day, calls, out_of_hours, alarms }) => ({
    company: company_id,
    day,
    calls,
    outOfHours: out_of_hours,
    alarms: storedJson<OutsideDay["alarms"]>(alarms, "outside_days", company_id),
  }));
}

/** In place of what was kept of the company. */
export async function putOutsideDay(
  transaction: StoreTransaction,
  { company, day, calls, outOfHours, alarms }: OutsideDay,
): Promise<void> {
  const counted = { day, calls, out_of_hours: outOfHours, alarms: JSON.stringify(alarms) };
  await transaction
    .insertInto("outside_days")
    .values({ company_id: company, ...counted })
    .onConflict((conflict) => conflict.column("company_id").doUpdateSet(counted))
    .execute();
}
