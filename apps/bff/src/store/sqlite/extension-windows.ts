import { setImmediate } from "node:timers/promises";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { sql } from "kysely";
import type { StoreTransaction } from "./schema.ts";

/** The columns of an order in which extensions are listed. */
export type Order = readonly ("kana_key" | "number" | "id")[];

/** A row by the columns of its order; null is before the first of all, and behind the last. */
export type Place = readonly string[] | null;

/** The extensions behind one place, up to and with another. */
export interface Window {
  readonly from: Place;
  readonly to: Place;
}

/** So many extensions are searched at once: a call never waits for more, however large the company is. */
const WINDOW = 5_000;

/** A company's extensions behind a place in pieces, one behind the other; others have the thread in between. */
export async function* windowsBehind(
  transaction: StoreTransaction,
  company: CompanyId,
  order: Order,
  start: Place,
): AsyncGenerator<Window, void> {
  let from = start;
  do {
    const row = await transaction
      .selectFrom("extensions")
      .select(order)
      .where("company_id", "=", company)
      .where(isWithin(order, { from, to: null }))
      .orderBy(sql.join(order.map((column) => sql.ref(column))))
      .limit(1)
      .offset(WINDOW - 1)
      .executeTakeFirst();
    const to = row === undefined ? null : order.map((column) => row[column]);
    yield { from, to };
    from = to;
    if (from !== null) await setImmediate();
  } while (from !== null);
}

/** The rows of a window. */
export function isWithin(order: Order, { from, to }: Window) {
  const columns = sql.join(order.map((column) => sql.ref(column)));
  const isBehind = from === null ? sql`true` : sql`(${columns}) > (${sql.join(from)})`;
  const isBefore = to === null ? sql`true` : sql`(${columns}) <= (${sql.join(to)})`;
  return sql<boolean>`${isBehind} and ${isBefore}`;
}
