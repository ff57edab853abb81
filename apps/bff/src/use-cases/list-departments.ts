import type { Over } from "../store/over.ts";
import type { House } from "./use-case.ts";

/** A page of the departments that a company's extensions are in, by name, and where the next one begins. */
export async function listDepartments(
  { store }: Pick<House, "store">,
  over: Over,
  after: string | null,
  limit: number,
) {
  const found = await store.read((reader) => reader.departments(over, after, limit + 1));
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.name ?? null) : null };
}
