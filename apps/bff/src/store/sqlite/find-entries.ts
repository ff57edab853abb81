import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { sql } from "kysely";
import type { Over } from "../over.ts";
import type { LogOutline, LogQuery } from "../store.ts";
import { outlineOf } from "./log-rows.ts";
import { eachOf } from "./many-rows.ts";
import { isTheirEntry } from "./over-rows.ts";
import type { StoreTransaction } from "./schema.ts";

const SAID_SHORTLY = [
  "company_id",
  "revision",
  "id",
  "at",
  "actor_company_id",
  "actor_user_id",
  "actor_role",
  "door",
  "reason",
  "undoes",
  "facts_hash",
  "turned",
  "previous_hash",
  "hash",
  "outline",
] as const;

/** The entries that the query finds, newest first; of one that says much only the outline is read. */
export async function findEntries(
  transaction: StoreTransaction,
  over: Over,
  { before, touching, actor, door, from, to, limit }: LogQuery,
): Promise<readonly LogOutline[]> {
  const { company } = over;
  const rows = await transaction
    .selectFrom("change_log")
    .select(SAID_SHORTLY)
    .select(sql<string | null>`case when outline is null then actions end`.as("actions"))
    .where("company_id", "=", company)
    .where(isTheirEntry(over))
    .$if(before !== null, (query) => query.where("revision", "<", before))
    .where(({ and }) => and(touching.map((addresses) => hasTouched(company, addresses))))
    .$if(actor !== null, (query) => query.where("actor_user_id", "=", actor))
    .$if(door !== null, (query) => query.where("door", "=", door))
    .$if(from !== null, (query) => query.where(notBefore(company, from ?? "")))
    .$if(to !== null, (query) => query.where(notAfter(company, to ?? "")))
    .orderBy("revision", "desc")
    .limit(limit)
    .execute();
  return rows.map(outlineOf);
}

/** The last revision that was there at a moment, 0 where there was none yet. */
export async function revisionBefore(
  transaction: StoreTransaction,
  company: CompanyId,
  moment: string,
): Promise<number> {
  const row = await transaction
    .selectFrom("change_log")
    .select(sql<number | null>`max(+revision)`.as("last"))
    .where("company_id", "=", company)
    .where("at", "<", moment)
    .executeTakeFirst();
  return row?.last ?? 0;
}

function hasTouched(company: CompanyId, addresses: readonly string[]) {
  return sql<boolean>`revision in (select revision from change_log_touched
    where company_id = ${company} and address in ${eachOf(addresses)})`;
}

/** By the plus the index of times is taken; without it SQLite would walk the revisions until one fits. */
function notBefore(company: CompanyId, moment: string) {
  return sql<boolean>`at >= ${moment} and revision >= (
    select min(+revision) from change_log where company_id = ${company} and at >= ${moment})`;
}

function notAfter(company: CompanyId, moment: string) {
  return sql<boolean>`at < ${moment} and revision <= (
    select max(+revision) from change_log where company_id = ${company} and at < ${moment})`;
}
