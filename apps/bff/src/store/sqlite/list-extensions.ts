import { sql } from "kysely";
import type { Over } from "../over.ts";
import type { ExtensionPage, ExtensionQuery, StandingFilter } from "../store.ts";
import { extensionOf } from "./extension-rows.ts";
import { isWithin, type Order, type Place, windowsBehind } from "./extension-windows.ts";
import { maskingSalt } from "./heads.ts";
import { eachOf } from "./many-rows.ts";
import { isTheirSite, searchedOf } from "./over-rows.ts";
import type { Row, StoreTransaction } from "./schema.ts";
import { OPEN, type Seal, sealOf } from "./sealed-cursor.ts";

/** The columns of each order. The id makes it total, so that a page begins exactly behind the one before. */
const ORDERS = {
  number: ["number", "id"],
  kana: ["kana_key", "number", "id"],
} as const satisfies Record<ExtensionQuery["sort"], readonly (keyof Row<"extensions">)[]>;

/**
 * One page of the extensions that the query finds, and how many it finds in all. Where it is asked for, whoever has what
 * is searched for as their number comes before all others: its digits may be in every mobile number of the company.
 */
export async function listExtensions(
  transaction: StoreTransaction,
  over: Over,
  query: ExtensionQuery,
): Promise<ExtensionPage> {
  const { company } = over;
  const { search, site, department, kind, numbers = null, standing, sort, after, limit } = query;
  const order = ORDERS[sort];
  const seal = over.masked ? sealOf(await maskingSalt(transaction)) : OPEN;
  const last = readCursor(after === null ? null : seal.open(after), sort);
  const found = transaction
    .selectFrom("extensions")
    .where("company_id", "=", company)
    .where(isTheirSite(over))
    .$if(search !== "", (query) => query.where(sql<boolean>`instr(${searchedOf(over)}, ${search}) > 0`))
    .$if(site !== null, (query) => query.where(sql<boolean>`site = ${site}`))
    .$if(department !== null, (query) => query.where("department", "=", department))
    .$if(kind !== null, (query) => query.where(sql<boolean>`kind = ${kind}`))
    .$if(numbers !== null, (query) => query.where("number", "in", eachOf(numbers ?? [])))
    .$if(standing !== null, (query) => query.where(standsAs(standing ?? UNBOUND)));
  const isOwn = sql<boolean>`number = ${search}`;
  const own = query.ownFirst && search !== "" ? found.where(isOwn).selectAll() : null;
  const others = own === null ? found : found.where(sql<boolean>`not ${isOwn}`);
  const ownRow = await own?.executeTakeFirst();
  // What an index has in order is read at once; a search looks at every row on its way.
  const windows = (from: Place) =>
    search === "" ? [{ from, to: null }] : windowsBehind(transaction, company, order, from);

  const rows: Row<"extensions">[] = last === null && ownRow ? [ownRow] : [];
  for await (const window of windows(last)) {
    const next = others.selectAll().where(isWithin(order, window)).orderBy(inOrder(order));
    rows.push(...(await next.limit(limit + 1 - rows.length).execute()));
    if (rows.length > limit) break;
  }
  const count = async () => {
    let counted = ownRow === undefined ? 0 : 1;
    for await (const window of windows(null)) {
      const counting = others.select(({ fn }) => fn.countAll<number>().as("count"));
      const { count } = await counting.where(isWithin(order, window)).executeTakeFirstOrThrow();
      counted += count;
    }
    return counted;
  };
  const isAll = last === null && rows.length <= limit;
  return {
    ...pageOf(rows, { sort, limit, ownRow, seal }),
    total: query.total ?? (isAll ? rows.length : await count()),
  };
}

function inOrder(order: Order) {
  return sql.join(order.map((column) => sql.ref(column)));
}

function pageOf(
  rows: readonly Row<"extensions">[],
  {
    sort,
    limit,
    ownRow,
    seal,
  }: Pick<ExtensionQuery, "sort" | "limit"> & {
    readonly ownRow: Row<"extensions"> | undefined;
    readonly seal: Seal;
  },
) {
  const page = rows.slice(0, limit);
  const end = rows.length > limit ? page.at(-1) : undefined;
  const next =
    end &&
    writeCursor(
      ORDERS[sort].map((column) => (end === ownRow ? "" : end[column])),
      sort,
    );
  return { extensions: page.map(extensionOf), next: next === undefined ? null : seal.close(next) };
}

const UNBOUND: StandingFilter = { kind: "UNBOUND" };
const IS_UNBOUND = sql<boolean>`(kind = 'MOBILE' and mobile is null)`;

function standsAs(filter: StandingFilter) {
  switch (filter.kind) {
    case "UNBOUND":
      return IS_UNBOUND;
    case "BOUND_AMONG":
      return sql<boolean>`(not ${IS_UNBOUND} and id in ${eachOf(filter.ids)})`;
    case "BOUND_EXCEPT":
      return sql<boolean>`(not ${IS_UNBOUND} and id not in ${eachOf(filter.ids)})`;
  }
}

function writeCursor(values: readonly string[], sort: ExtensionQuery["sort"]): string {
  return Buffer.from(JSON.stringify([sort, ...values])).toString("base64url");
}

/** The last row of the page before, by the columns of its order; null where the cursor is none, or of another order. */
function readCursor(cursor: string | null, sort: ExtensionQuery["sort"]): readonly string[] | null {
  if (cursor === null) return null;
  const [of, ...values] = readList(Buffer.from(cursor, "base64url").toString());
  const isWhole = of === sort && values.length === ORDERS[sort].length;
  return isWhole && values.every((value) => typeof value === "string") ? values : null;
}

function readList(text: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
