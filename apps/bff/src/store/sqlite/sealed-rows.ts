import { type Kysely, sql } from "kysely";
import { GIVEN_UP, type KeyRing, type Purpose } from "../key-ring.ts";
import type { StoreTransaction, Tables } from "./schema.ts";

/** A column of sealed secrets, and the columns that say whose each is. */
interface Sealed {
  readonly table: "account_factors" | "sessions" | "single_sign_on";
  readonly column: string;
  readonly owner: readonly string[];
  readonly purpose: Purpose;
}

const OF_ACCOUNT = ["company_id", "user_id"];

/** Every column of the store that holds secrets which must be had again. */
const SEALED: readonly Sealed[] = [
  { table: "account_factors", column: "totp_secret", owner: OF_ACCOUNT, purpose: "TOTP" },
  { table: "sessions", column: "totp_pending", owner: OF_ACCOUNT, purpose: "TOTP_PENDING" },
  { table: "single_sign_on", column: "client_secret", owner: ["company_id"], purpose: "PROVIDER" },
];

/** How many secrets are sealed with each key, by its id. */
export async function countSealed(db: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { table, column } of SEALED) {
    // A file of before, which is counted before it is brought to the last version, lacks some.
    const { rows: there } =
      await sql`select 1 from pragma_table_info(${table}) where name = ${column}`.execute(db);
    if (there.length === 0) continue;
    const { rows } = await sql<{ key: string; secrets: number }>`
      select ${keyOf(column)} as key, count(*) as secrets from ${sql.table(table)}
      where ${sql.ref(column)} is not null and ${sql.ref(column)} <> ${GIVEN_UP} group by key`.execute(db);
    for (const { key, secrets } of rows) counts.set(key, (counts.get(key) ?? 0) + secrets);
  }
  return counts;
}

/** Where a walk through the sealed columns has come to. */
export interface Walked {
  readonly column: number;
  readonly row: number;
}

/** So many secrets are sealed anew in one transaction: whoever writes waits no longer than that. */
const PIECE = 500;

/** Seals some secrets behind that place anew, those that the newest key did not seal; null: there are none left. */
export async function resealSome(
  transaction: StoreTransaction,
  keys: KeyRing,
  { column: at, row: behind }: Walked,
): Promise<{ readonly walked: Walked; readonly sealed: number; readonly unopened: number } | null> {
  const of = SEALED[at];
  if (of === undefined) return null;
  const { table, column, purpose } = of;
  const newest = keys.keys.at(-1)?.id ?? "";
  const { rows } = await sql<{ row: number; secret: string; owner: string }>`
    select rowid as row, ${sql.ref(column)} as secret, ${ownerOf(of)} as owner from ${sql.table(table)}
    where rowid > ${behind} and ${sql.ref(column)} is not null and ${sql.ref(column)} <> ${GIVEN_UP}
      and ${keyOf(column)} <> ${newest} order by rowid limit ${PIECE}`.execute(transaction);
  let sealed = 0;
  for (const { row, secret, owner } of rows) {
    const whose = JSON.parse(owner) as string[];
    const opened = keys.open(purpose, whose, secret);
    if (opened === null) continue;
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${keys.seal(purpose, whose, opened)}
      where rowid = ${row}`.execute(transaction);
    sealed += 1;
  }
  const last = rows.at(-1);
  const walked = last === undefined ? { column: at + 1, row: 0 } : { column: at, row: last.row };
  return { walked, sealed, unopened: rows.length - sealed };
}

/** Puts what opens for nobody in the place of the secrets that are sealed with keys that the ring lacks; says how many. */
export async function giveUpSealed(transaction: StoreTransaction, keys: KeyRing): Promise<number> {
  const ids = keys.keys.map(({ id }) => id);
  let given = 0n;
  for (const { table, column } of SEALED) {
    const { numAffectedRows } = await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${GIVEN_UP}
      where ${sql.ref(column)} is not null and ${sql.ref(column)} <> ${GIVEN_UP}
        and ${keyOf(column)} not in (select value from json_each(${JSON.stringify(ids)}))`.execute(
      transaction,
    );
    given += numAffectedRows ?? 0n;
  }
  return Number(given);
}

/** The key's id in a sealed text (key-ring.ts): the part behind the first dot. */
function keyOf(column: string) {
  const behind = sql`substr(${sql.ref(column)}, instr(${sql.ref(column)}, '.') + 1)`;
  return sql<string>`substr(${behind}, 1, instr(${behind}, '.') - 1)`;
}

function ownerOf({ owner }: Sealed) {
  return sql<string>`json_array(${sql.join(owner.map((column) => sql.ref(column)))})`;
}
