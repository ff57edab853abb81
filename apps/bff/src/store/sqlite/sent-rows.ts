import type { SecurityEntry, SentLog } from "../security-log.ts";
import type { StoreTransaction } from "./schema.ts";
import { eventOf, eventRowsAfter } from "./security-rows.ts";

/** How far each log has been taken. */
export async function sentLogs(transaction: StoreTransaction): Promise<readonly SentLog[]> {
  return transaction.selectFrom("sent_logs").select(["company_id as company", "log", "row"]).execute();
}

export async function putSentLog(
  transaction: StoreTransaction,
  { company, log, row }: SentLog,
): Promise<void> {
  await transaction
    .insertInto("sent_logs")
    .values({ company_id: company, log, row })
    .onConflict((conflict) => conflict.columns(["company_id", "log"]).doUpdateSet({ row }))
    .execute();
}

/** The events of a log above a seq, oldest first. */
export async function eventsAfter(
  transaction: StoreTransaction,
  company: string,
  after: number,
  limit: number,
): Promise<readonly SecurityEntry[]> {
  return (await eventRowsAfter(transaction, company, after, limit)).map(eventOf);
}
