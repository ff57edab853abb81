import { dayOf } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { NO_KEYS } from "../store/neighbourhood.ts";
import { presentLineFacts } from "./present-extension.ts";
import type { House } from "./use-case.ts";

/** Lines that could be bound at once, the first so many of them by number, and how many there are. */
export async function listFreeLines({ store, now }: House, company: CompanyId, limit: number) {
  return store.read(async (reader) => {
    const day = dayOf(now());
    const { lines, total } = await reader.freeLines(company, day, limit);
    const state = await reader.neighbourhood(company, NO_KEYS);
    if (state === null) return { items: [], total: 0 };
    return { items: lines.map((line) => presentLineFacts(line, { ...state, day })), total };
  });
}
