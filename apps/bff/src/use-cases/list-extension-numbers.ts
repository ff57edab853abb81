import type { Over } from "../store/over.ts";
import { listExtensions } from "./list-extensions.ts";
import type { House } from "./use-case.ts";
import { type ToWalk, walkExtensions } from "./walk-extensions.ts";

/** A change set holds no more changes. */
const MOST = 10_000;

/** The numbers that a filter finds; null where they are more than a change set could hold changes for. */
export async function listExtensionNumbers(house: House, over: Over, asked: ToWalk) {
  const first = await listExtensions(house, over, { ...asked, after: null, limit: 1 });
  if ((first?.total ?? 0) > MOST) return null;
  const items: { number: string; name: string }[] = [];
  for await (const page of walkExtensions(house, over, asked)) {
    for (const { number, name } of page) items.push({ number, name });
  }
  return items.length > MOST ? null : { items, total: items.length };
}
