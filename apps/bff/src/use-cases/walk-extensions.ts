import { setImmediate } from "node:timers/promises";
import type { Over } from "../store/over.ts";
import { listExtensions, type ToList } from "./list-extensions.ts";
import type { House } from "./use-case.ts";

/** So many rows at once: others wait for no more than that. */
const PIECE = 200;

/** What is walked through: a list without its pages. */
export type ToWalk = Omit<ToList, "after" | "limit" | "ownFirst" | "uncounted">;

type Items = NonNullable<Awaited<ReturnType<typeof listExtensions>>>["items"];

/**
 * A company's list from its first row to its last, page by page, each read by itself: nobody holds the store while a
 * slow reader takes the rows. A row that changes meanwhile comes as it is then; none comes twice for it but one that is
 * renumbered.
 */
export async function* walkExtensions(house: House, over: Over, asked: ToWalk): AsyncGenerator<Items, void> {
  let after: string | null = null;
  do {
    const page = await listExtensions(house, over, { ...asked, after, limit: PIECE, uncounted: true });
    if (page === null) return;
    yield page.items;
    after = page.next;
    await setImmediate();
  } while (after !== null);
}
