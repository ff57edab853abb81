import { arrivalOfNow } from "../arrival.ts";
import { hashOfEvent, NO_HASH } from "../log-hash.ts";
import type { SecurityEntry, SecurityEvent, SecurityHead, SecurityQuery } from "../security-log.ts";
import { LogUnreadable } from "../store.ts";
import type { Row, StoreTransaction } from "./schema.ts";

/** Writes the event that follows its log's head, and moves the head to it. */
export async function putEvent(transaction: StoreTransaction, event: SecurityEvent): Promise<void> {
  const { company } = event;
  const [head = { company, seq: 0, hash: NO_HASH }] = await eventHeads(transaction, company);
  const unsigned = asKept(event, head);
  const entry = { ...unsigned, hash: hashOfEvent(unsigned) } as SecurityEntry;
  await transaction.insertInto("security_log").values(eventRow(entry)).execute();
  await transaction
    .insertInto("security_heads")
    .values({ company_id: company, seq: entry.seq, hash: entry.hash })
    .onConflict((conflict) => conflict.column("company_id").doUpdateSet({ seq: entry.seq, hash: entry.hash }))
    .execute();
}

/** The last event of a company's log; empty where there is none. */
export async function eventHeads(
  transaction: StoreTransaction,
  company: string,
): Promise<readonly SecurityHead[]> {
  return transaction
    .selectFrom("security_heads")
    .select(["company_id as company", "seq", "hash"])
    .where("company_id", "=", company)
    .execute();
}

/** The events that the query finds, newest first. */
export async function findEvents(
  transaction: StoreTransaction,
  company: string,
  { before, codes, person, from, to, limit }: SecurityQuery,
): Promise<readonly SecurityEntry[]> {
  const rows = await transaction
    .selectFrom("security_log")
    .selectAll()
    .where("company_id", "=", company)
    .$if(before !== null, (query) => query.where("seq", "<", before))
    .$if(codes !== null, (query) => query.where("code", "in", codes ?? []))
    .$if(person !== null, (query) =>
      query.where(({ or, eb }) => or([eb("actor_user_id", "=", person), eb("subject", "=", person)])),
    )
    .$if(from !== null, (query) => query.where("at", ">=", from ?? ""))
    .$if(to !== null, (query) => query.where("at", "<", to ?? ""))
    .orderBy("seq", "desc")
    .limit(limit)
    .execute();
  return rows.map(eventOf);
}

/** As a file keeps it: whole characters only, as in the log of changes. */
function asKept(event: SecurityEvent, head: SecurityHead): Omit<SecurityEntry, "hash"> {
  const { company, at, code, params, actor, subject = null, counted } = event;
  return {
    company,
    seq: head.seq + 1,
    at: new Date(at).toISOString(),
    code,
    params: JSON.parse(JSON.stringify(params, wellFormed)),
    actor: actor === null ? null : { ...actor, userId: actor.userId.toWellFormed() },
    subject: subject?.toWellFormed() ?? null,
    ...arrivalOfNow(),
    count: counted?.count ?? 1,
    since: counted === undefined ? null : new Date(counted.since).toISOString(),
    previousHash: head.hash,
  } as Omit<SecurityEntry, "hash">;
}

/** The events of a log above a seq as they are stored, oldest first. */
export function eventRowsAfter(
  transaction: StoreTransaction,
  company: string,
  after: number,
  limit: number,
): Promise<Row<"security_log">[]> {
  return transaction
    .selectFrom("security_log")
    .selectAll()
    .where("company_id", "=", company)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(limit)
    .execute();
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}

function eventRow(entry: SecurityEntry): Row<"security_log"> {
  return {
    company_id: entry.company,
    seq: entry.seq,
    at: entry.at,
    code: entry.code,
    params: JSON.stringify(entry.params),
    actor_company_id: entry.actor?.companyId ?? null,
    actor_user_id: entry.actor?.userId ?? null,
    actor_role: entry.actor?.role ?? null,
    subject: entry.subject,
    door: entry.door,
    request_id: entry.requestId,
    source: entry.source,
    count: entry.count,
    since: entry.since,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  };
}

/** An event as a row says it. Throws LogUnreadable where its params are not what was written. */
export function eventOf(row: Row<"security_log">): SecurityEntry {
  return {
    company: row.company_id,
    seq: row.seq,
    at: row.at,
    code: row.code,
    params: parsedParams(row),
    actor: actorOf(row),
    subject: row.subject,
    door: row.door,
    requestId: row.request_id,
    source: row.source,
    count: row.count,
    since: row.since,
    previousHash: row.previous_hash,
    hash: row.hash,
  } as SecurityEntry;
}

function actorOf(row: Row<"security_log">): SecurityEntry["actor"] {
  const { actor_company_id: companyId, actor_user_id: userId, actor_role: role } = row;
  if (companyId === null && userId === null && role === null) return null;
  return { companyId: companyId ?? "", userId: userId ?? "", role: role ?? "" };
}

function parsedParams({ company_id, seq, params }: Row<"security_log">): SecurityEntry["params"] {
  try {
    return JSON.parse(params);
  } catch (cause) {
    throw new LogUnreadable(company_id, seq, { cause });
  }
}
