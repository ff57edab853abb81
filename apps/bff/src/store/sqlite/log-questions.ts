import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { sql } from "kysely";
import type { Over } from "../over.ts";
import type { Actor, Commit, LaterTouch, LogSpan, Undoer } from "../store.ts";
import { eachOf } from "./many-rows.ts";
import { isTheirEntry } from "./over-rows.ts";
import type { StoreTransaction } from "./schema.ts";

/** How many entries there are in each span, and how many of them by these doors; read from an index alone. */
export async function countEntries(
  transaction: StoreTransaction,
  over: Over,
  spans: readonly LogSpan[],
  doors: readonly Commit["door"][],
): Promise<readonly { readonly all: number; readonly byDoors: number }[]> {
  const { rows } = await sql<{ all: number; byDoors: number }>`
    select count(door) as "all", coalesce(sum(door in ${eachOf(doors)}), 0) as "byDoors"
    from json_each(${JSON.stringify(spans)}) as span
      left join change_log on change_log.company_id = ${over.company} and ${isTheirEntry(over)}
        and change_log.at >= span.value ->> '$.from' and change_log.at < span.value ->> '$.to'
    group by span.key order by span.key`.execute(transaction);
  return rows;
}

/** Everybody who is in the entries that are theirs; of a whole log one step of an index for each. */
export async function logActors(
  transaction: StoreTransaction,
  over: Over,
  limit: number,
): Promise<readonly Actor[]> {
  const { company } = over;
  if (over.sites !== null) return actorsOfSome(transaction, over, limit);
  const { rows } = await sql<Actor>`
    with recursive someone (sign_in) as (
      select min(actor_user_id) from change_log where company_id = ${company}
      union all
      select (select min(actor_user_id) from change_log where company_id = ${company} and actor_user_id > someone.sign_in)
      from someone where someone.sign_in is not null
      limit ${limit}
    )
    select actor_company_id as "companyId", actor_user_id as "userId", actor_role as "role"
    from someone cross join change_log on company_id = ${company} and revision = (
      select max(revision) from change_log where company_id = ${company} and actor_user_id = someone.sign_in)
    order by actor_user_id`.execute(transaction);
  return rows;
}

/** Those of the entries of some sites, which are read one by one. */
async function actorsOfSome(
  transaction: StoreTransaction,
  over: Over,
  limit: number,
): Promise<readonly Actor[]> {
  const { rows } = await sql<Actor & { readonly revision: number }>`
    select actor_company_id as "companyId", actor_user_id as "userId", actor_role as "role", max(revision) as "revision"
    from change_log where company_id = ${over.company} and ${isTheirEntry(over)}
    group by actor_user_id order by actor_user_id limit ${limit}`.execute(transaction);
  return rows.map(({ revision: _, ...actor }) => actor);
}

/** The newest entry that takes back each of these, where there is one. */
export async function undoersOf(
  transaction: StoreTransaction,
  company: CompanyId,
  ids: readonly string[],
): Promise<readonly Undoer[]> {
  const rows = await transaction
    .selectFrom("change_log")
    .select(["undoes", "id", "at", "actor_company_id", "actor_user_id", "actor_role"])
    .select(({ fn }) => fn.max("revision").as("revision"))
    .where("company_id", "=", company)
    .where("undoes", "is not", null)
    .where("undoes", "in", eachOf(ids))
    .groupBy("undoes")
    .execute();
  return rows.map((row) => ({
    undoes: row.undoes ?? "",
    id: row.id,
    at: row.at,
    actor: { companyId: row.actor_company_id, userId: row.actor_user_id, role: row.actor_role },
  }));
}

/** The newest entry above the revision for each address, newest first. */
export async function laterTouches(
  transaction: StoreTransaction,
  company: CompanyId,
  addresses: readonly string[],
  revision: number,
  limit: number,
): Promise<readonly LaterTouch[]> {
  const { rows } = await sql<LaterTouch>`
    select later.address, change_log.id, change_log.at
    from (
      select address, max(revision) as revision from change_log_touched
      where company_id = ${company} and address in ${eachOf(addresses)} and revision > ${revision}
      group by address order by revision desc, address limit ${limit}
    ) as later
      join change_log on change_log.company_id = ${company} and change_log.revision = later.revision
    order by later.revision desc, later.address`.execute(transaction);
  return rows;
}
