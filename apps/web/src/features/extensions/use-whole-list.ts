import { type ExtensionItem, listExtensions } from "@naisen/api/endpoints/extensions";
import { useEffect, useRef, useState } from "react";
import { ask } from "../../lib/ask.ts";
import { type NumberListSearch, ORDERS } from "./number-list.ts";

/** More than that is not put into one page: it would neither be read nor printed. */
const MOST = 10_000;
const PAGE = "200";

/** How far the reading has come. */
export type Reading =
  | { readonly kind: "reading"; readonly done: number; readonly total: number }
  | { readonly kind: "read"; readonly items: readonly ExtensionItem[] }
  | { readonly kind: "too-many"; readonly total: number }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly error: unknown };

/** Reads all pages of a list, one after the other, until it is stopped or left. */
export function useWholeList({ site, department, order = ORDERS[0] }: NumberListSearch) {
  const [reading, setReading] = useState<Reading>({ kind: "reading", done: 0, total: 0 });
  const [attempt, setAttempt] = useState(0);
  const stopping = useRef<AbortController>(undefined);

  useEffect(() => {
    const left = new AbortController();
    stopping.current = left;
    const query = {
      limit: PAGE,
      sort: order === "department" ? ("kana" as const) : ("number" as const),
      ...(site === undefined ? {} : { site }),
      ...(department === undefined ? {} : { department }),
    };
    const tell = (now: Reading) => {
      if (!left.signal.aborted) setReading(now);
    };
    tell({ kind: "reading", done: 0, total: 0 });
    readAll(query, left.signal, tell).catch((error: unknown) => tell({ kind: "failed", error }));
    return () => left.abort();
  }, [site, department, order, attempt]);

  return {
    reading,
    stop: () => {
      stopping.current?.abort();
      setReading({ kind: "stopped" });
    },
    again: () => setAttempt((last) => last + 1),
  };
}

type ListQuery = NonNullable<Parameters<typeof ask<typeof listExtensions>>[1]["query"]>;

async function readAll(query: ListQuery, signal: AbortSignal, tell: (now: Reading) => void): Promise<void> {
  const items: ExtensionItem[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ask<typeof listExtensions>>> = await ask(
      listExtensions,
      { query: { ...query, ...(after === null ? {} : { after }) } },
      signal,
    );
    if (page.total > MOST) return tell({ kind: "too-many", total: page.total });
    items.push(...page.items);
    tell({ kind: "reading", done: items.length, total: page.total });
    after = page.next;
  } while (after !== null && items.length <= MOST);
  tell({ kind: "read", items });
}
