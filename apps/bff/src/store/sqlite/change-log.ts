import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { hashOfEntry } from "../log-hash.ts";
import type { Over } from "../over.ts";
import type { Commit, CompanyHead, LogEntry } from "../store.ts";
import { entryOf, entryRow } from "./log-rows.ts";
import { isTheirEntry } from "./over-rows.ts";
import type { Row, StoreTransaction } from "./schema.ts";
import { noteTouched } from "./touched-rows.ts";

/** Entries above a revision, oldest first. */
export async function logAfter(
  transaction: StoreTransaction,
  company: CompanyId,
  after: number,
  limit: number,
): Promise<readonly LogEntry[]> {
  return (await changeRowsAfter(transaction, company, after, limit)).map(entryOf);
}

/** The same as the rows that they are kept in. */
export function changeRowsAfter(
  transaction: StoreTransaction,
  company: CompanyId,
  after: number,
  limit: number,
): Promise<Row<"change_log">[]> {
  return transaction
    .selectFrom("change_log")
    .selectAll()
    .where("company_id", "=", company)
    .where("revision", ">", after)
    .orderBy("revision")
    .limit(limit)
    .execute();
}

/** Entries below a revision, or from the newest, newest first. */
export async function logBefore(
  transaction: StoreTransaction,
  company: CompanyId,
  before: number | null,
  limit: number,
): Promise<readonly LogEntry[]> {
  const rows = await transaction
    .selectFrom("change_log")
    .selectAll()
    .where("company_id", "=", company)
    .$if(before !== null, (query) => query.where("revision", "<", before))
    .orderBy("revision", "desc")
    .limit(limit)
    .execute();
  return rows.map(entryOf);
}

/** The entry of that id, where it is theirs. */
export async function logEntry(
  transaction: StoreTransaction,
  over: Over,
  id: string,
): Promise<LogEntry | null> {
  const row = await transaction
    .selectFrom("change_log")
    .selectAll()
    .where("company_id", "=", over.company)
    .where("id", "=", id)
    .where(isTheirEntry(over))
    .executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

/** Writes the entry that follows the head, and moves the head to it. */
export async function appendEntry(
  transaction: StoreTransaction,
  head: CompanyHead,
  commit: Commit,
): Promise<LogEntry> {
  const unsigned = asKept(commit, head);
  const entry: LogEntry = { ...unsigned, hash: hashOfEntry(unsigned) };
  await transaction.insertInto("change_log").values(entryRow(entry)).execute();
  await noteTouched(transaction, entry);
  await transaction
    .updateTable("companies")
    .set({ revision: entry.revision, hash: entry.hash })
    .where("id", "=", entry.company)
    .execute();
  return entry;
}

/** A file keeps whole characters only: half of a surrogate pair would come back as another one and break the hash. */
function asKept(commit: Commit, head: CompanyHead): Omit<LogEntry, "hash"> {
  const { company, id, at, actor, door, reason, undoes, actions, factsHash, turned } = commit;
  return {
    company,
    id,
    at,
    actor: { companyId: actor.companyId, userId: actor.userId.toWellFormed(), role: actor.role },
    door,
    reason: reason?.toWellFormed() ?? null,
    undoes,
    actions,
    factsHash,
    ...(turned === undefined ? {} : { turned }),
    revision: head.revision + 1,
    previousHash: head.hash,
  };
}
