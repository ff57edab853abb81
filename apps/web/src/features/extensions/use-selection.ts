import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { useRef, useState } from "react";
import { conditionsText, type ExtensionsSearch } from "./search.ts";
import {
  allOf,
  chosen,
  chosenCount,
  isChosen,
  NOTHING_CHOSEN,
  rangeOf,
  type Selection,
} from "./selection.ts";

/** What is chosen in the list, and the ways to choose. It outlives a page; everything of a filter goes with the filter. */
export interface Choosing {
  readonly selection: Selection;
  readonly count: number;
  /** How many the filter finds. */
  readonly total: number;
  isChosen(number: string): boolean;
  /** A row; with `range` all rows from the one that was chosen before it. */
  choose(item: ExtensionItem, wanted: boolean, range: boolean): void;
  choosePage(wanted: boolean): void;
  chooseAll(): void;
  clear(): void;
}

export function useSelection(
  search: ExtensionsSearch,
  items: readonly ExtensionItem[],
  total: number,
): Choosing {
  const [kept, setKept] = useState(NOTHING_CHOSEN);
  const last = useRef<string | null>(null);
  const filter = conditionsText(search);
  const selection = kept.kind === "filter" && kept.filter !== filter ? NOTHING_CHOSEN : kept;
  return {
    selection,
    total,
    count: chosenCount(selection, total),
    isChosen: (number) => isChosen(selection, number),
    choose: (item, wanted, range) => {
      const rows = range ? rangeOf(items, last.current, item.number) : [item];
      last.current = item.number;
      setKept(chosen(selection, rows, wanted));
    },
    choosePage: (wanted) => setKept(chosen(selection, items, wanted)),
    chooseAll: () => setKept(allOf(filter)),
    clear: () => setKept(NOTHING_CHOSEN),
  };
}
