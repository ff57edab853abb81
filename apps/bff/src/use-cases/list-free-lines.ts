import { dayOf } from "@naisen/domain/vocabulary/day";
import { NO_KEYS } from "../store/neighbourhood.ts";
import type { Over } from "../store/over.ts";
import { presentLineFacts } from "./present-extension.ts";
import type { House } from "./use-case.ts";

/** Lines that could be bound at once, to whatever site, the first so many of them by number, and how many there are. */
export async function listFreeLines({ store, now }: House, { company, sites }: Over, limit: number) {
  if (sites?.length === 0) return { items: [], total: 0 };
  return store.read(async (reader) => {
    const day = dayOf(now());
    const { lines, total } = await reader.freeLines(company, day, limit);
    const state = await reader.neighbourhood(company, NO_KEYS);
    if (state === null) return { items: [], total: 0 };
    return { items: lines.map((line) => presentLineFacts(line, { ...state, day })), total };
  });
}
