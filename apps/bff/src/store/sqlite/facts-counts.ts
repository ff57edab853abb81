import { setImmediate } from "node:timers/promises";
import type { LineStatus, OptionKind } from "@naisen/domain/facts/mobile-line";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { sql } from "kysely";
import type { Over } from "../over.ts";
import type { LineCounts, OptionCount, SiteCount } from "../store.ts";
import { isTheirLine, isTheirPair } from "./over-rows.ts";
import type { StoreTransaction } from "./schema.ts";

/** So many lines are counted at once: a call never waits for more than one such piece. */
const PIECE = 2000;

/** How many extensions belong to each site, read from an index alone. */
export async function extensionsPerSite(
  transaction: StoreTransaction,
  company: CompanyId,
): Promise<readonly SiteCount[]> {
  const { rows } = await sql<SiteCount>`
    select coalesce(site, '') as "site", kind, count(*) as "count" from extensions
    where company_id = ${company} group by coalesce(site, ''), kind`.execute(transaction);
  return rows;
}

/** What is counted of a company's lines, piece by piece. */
export async function countLines(transaction: StoreTransaction, over: Over, on: Day): Promise<LineCounts> {
  const byStatus: Record<LineStatus, number> = { ACTIVE: 0, SUSPENDED: 0, CANCELLED: 0 };
  const options = new Map<OptionKind, OptionCount>();
  const sums = { otherHolder: 0, unbound: 0 };
  let after: string | null = "";
  while (after !== null) {
    const piece = pieceBehind(over, after);
    const { rows } = await countsIn(piece, over).execute(transaction);
    for (const { status, lines, otherHolder, unbound } of rows) {
      byStatus[status] += lines;
      sums.otherHolder += otherHolder;
      sums.unbound += unbound;
    }
    const counted = await optionsIn(piece, on).execute(transaction);
    for (const { kind, ...count } of counted.rows) options.set(kind, plus(options.get(kind), count));
    const ends = rows.map(({ last }) => last).toSorted();
    after = ends.at(-1) ?? null;
    await setImmediate();
  }
  return { byStatus, ...sums, pairs: await countPairs(transaction, over), options };
}

function pieceBehind(over: Over, after: string) {
  return sql`(select number, holder, status, options from mobile_lines as line
    where company_id = ${over.company} and number > ${after} and ${isTheirLine(over)}
    order by number limit ${sql.lit(PIECE)})`;
}

interface PieceCount {
  readonly status: LineStatus;
  readonly lines: number;
  readonly otherHolder: number;
  readonly unbound: number;
  readonly last: string;
}

function countsIn(piece: ReturnType<typeof pieceBehind>, { company }: Over) {
  return sql<PieceCount>`
    select status, count(*) as "lines", max(number) as "last",
      sum(holder <> (select holder from base_contracts where company_id = ${company})) as "otherHolder",
      sum(not exists (select 1 from extensions where company_id = ${company} and mobile = line.number)) as "unbound"
    from ${piece} as line group by status`;
}

function optionsIn(piece: ReturnType<typeof pieceBehind>, on: Day) {
  return sql<OptionCount & { readonly kind: OptionKind }>`
    with term as (
      select line.number, option.value ->> '$.kind' as kind, option.value ->> '$.term.startsOn' as starts_on,
        option.value ->> '$.term.endsOn' as ends_on
      from ${piece} as line, json_each(line.options) as option
    )
    select kind, count(distinct number) as "contracted",
      count(distinct case when starts_on <= ${on} then number end) as "inForce",
      count(distinct case when ends_on is not null then number end) as "ending"
    from term where ends_on is null or ends_on >= ${on} group by kind`;
}

async function countPairs(transaction: StoreTransaction, over: Over): Promise<number> {
  const { pairs } = await transaction
    .selectFrom("two_in_one_pairs")
    .select(({ fn }) => fn.countAll<number>().as("pairs"))
    .where("company_id", "=", over.company)
    .where(isTheirPair(over))
    .executeTakeFirstOrThrow();
  return pairs;
}

function plus(one: OptionCount | undefined, other: OptionCount): OptionCount {
  return {
    contracted: (one?.contracted ?? 0) + other.contracted,
    inForce: (one?.inForce ?? 0) + other.inForce,
    ending: (one?.ending ?? 0) + other.ending,
  };
}
