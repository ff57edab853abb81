import type { ExtensionItem } from "@naisen/api/endpoints/extensions";

/** What is remembered of a row that was chosen. */
export type Picked = Pick<ExtensionItem, "number" | "name" | "kind" | "mobile">;

type Rows = ReadonlyMap<string, Picked>;

/**
 * What is chosen in the list: single rows, which may stand on any page of it, or everything that a filter finds but some
 * rows. `filter` is the text of its conditions.
 */
export type Selection =
  | { readonly kind: "rows"; readonly rows: Rows }
  | { readonly kind: "filter"; readonly filter: string; readonly except: Rows };

export const NOTHING_CHOSEN: Selection = { kind: "rows", rows: new Map() };

/** Everything that the filter finds. */
export function allOf(filter: string): Selection {
  return { kind: "filter", filter, except: new Map() };
}

export function isChosen(selection: Selection, number: string): boolean {
  return selection.kind === "rows" ? selection.rows.has(number) : !selection.except.has(number);
}

/** How many are chosen, where the filter finds `total`. */
export function chosenCount(selection: Selection, total: number): number {
  return selection.kind === "rows" ? selection.rows.size : Math.max(0, total - selection.except.size);
}

/** The selection with these rows in it, or without them. */
export function chosen(selection: Selection, items: readonly Picked[], wanted: boolean): Selection {
  return selection.kind === "rows"
    ? { kind: "rows", rows: changed(selection.rows, items, wanted) }
    : { ...selection, except: changed(selection.except, items, !wanted) };
}

/** The rows between two of a page, both of them included; the second alone where the first is not on it. */
export function rangeOf<Row extends Picked>(items: readonly Row[], from: string | null, to: string) {
  const places = [from, to].map((number) => items.findIndex((item) => item.number === number));
  const [first = -1, last = -1] = places;
  return first === -1
    ? items.slice(last, last + 1)
    : items.slice(Math.min(first, last), Math.max(first, last) + 1);
}

/** The two mobile extensions that could change lines, where exactly two are chosen. */
export function pairOf(selection: Selection): readonly [Picked, Picked] | null {
  if (selection.kind === "filter") return null;
  const [one, other, ...more] = [...selection.rows.values()];
  if (one?.kind !== "MOBILE" || other?.kind !== "MOBILE" || more.length > 0) return null;
  return [one, other];
}

function changed(rows: Rows, items: readonly Picked[], wanted: boolean): Rows {
  const next = new Map(rows);
  for (const { number, name, kind, mobile } of items) {
    if (wanted) next.set(number, { number, name, kind, mobile });
    else next.delete(number);
  }
  return next;
}
