import { setImmediate } from "node:timers/promises";
import type { MobileLine } from "@naisen/domain/facts/mobile-line";
import { sql } from "kysely";
import type { Over } from "../over.ts";
import type { LinePage, LineQuery } from "../store.ts";
import { lineOf } from "./facts-rows.ts";
import { isTheirLine } from "./over-rows.ts";
import type { Row, StoreTransaction } from "./schema.ts";

/** So many lines are looked at at once: a call never waits for more, however few of them are meant. */
const WINDOW = 2000;

/** Behind every number that begins with the same digits. */
const BEHIND = "\u{10FFFF}";

/** One page of the lines that the query finds, by number. */
export async function listLines(
  transaction: StoreTransaction,
  over: Over,
  query: LineQuery,
): Promise<LinePage> {
  const found: MobileLine[] = [];
  let behind: string | null = query.after ?? "";
  while (behind !== null && found.length <= query.limit) {
    const { rows, last } = await oneWindow(transaction, over, query, behind, query.limit + 1 - found.length);
    found.push(...rows.map(lineOf));
    behind = last;
    await setImmediate();
  }
  const lines = found.slice(0, query.limit);
  return { lines, next: found.length > query.limit ? (lines.at(-1)?.number ?? null) : null };
}

async function oneWindow(
  transaction: StoreTransaction,
  over: Over,
  query: LineQuery,
  behind: string,
  limit: number,
) {
  const window = transaction
    .selectFrom("mobile_lines")
    .selectAll()
    .where("company_id", "=", over.company)
    .where(sql<boolean>`number > ${behind}`)
    .$if(query.start !== null, (lines) =>
      lines.where(sql<boolean>`number >= ${query.start} and number < ${query.start + BEHIND}`),
    )
    .orderBy("number")
    .limit(WINDOW);
  const rows: readonly Row<"mobile_lines">[] = await transaction
    .selectFrom(window.as("line"))
    .selectAll()
    .where(({ and }) => and(conditionsOf(query, over)))
    .orderBy("number")
    .limit(limit)
    .execute();
  const { last } = await transaction
    .selectFrom(window.as("line"))
    .select(({ fn }) => [fn.max("number").as("last")])
    .executeTakeFirstOrThrow();
  return { rows, last: last ?? null };
}

function conditionsOf({ status, otherHolder, unbound, paired, option, on }: LineQuery, over: Over) {
  const { company } = over;
  const holder = sql`(select holder from base_contracts where company_id = ${company})`;
  return [
    isTheirLine(over),
    ...(status === null ? [] : [sql<boolean>`line.status = ${status}`]),
    ...(otherHolder ? [sql<boolean>`line.holder <> ${holder}`] : []),
    ...(unbound
      ? [
          sql<boolean>`not exists (
            select 1 from extensions where company_id = ${company} and mobile = line.number)`,
        ]
      : []),
    ...(paired
      ? [
          sql<boolean>`(exists (select 1 from two_in_one_pairs where company_id = ${company} and a = line.number)
            or exists (select 1 from two_in_one_pairs where company_id = ${company} and b = line.number))`,
        ]
      : []),
    ...(option === null
      ? []
      : [
          sql<boolean>`exists (select 1 from json_each(line.options) as option
            where option.value ->> '$.kind' = ${option}
              and coalesce(option.value ->> '$.term.endsOn', ${on}) >= ${on})`,
        ]),
  ];
}
