import type { Over } from "../store/over.ts";
import { pageByPlace } from "./page-by-place.ts";
import type { House } from "./use-case.ts";

/** A page of the departments that a company's extensions are in, by name, and where the next one begins. */
export async function listDepartments(
  { store }: Pick<House, "store">,
  over: Over,
  after: string | null,
  limit: number,
) {
  return store.read(async (reader) => {
    const behind = async (name: string | null, limit: number) => {
      const found = await reader.departments(over, name, limit + 1);
      return { rows: found.slice(0, limit), isMore: found.length > limit };
    };
    if (over.masked) {
      const { rows, next } = await pageByPlace(after, limit, (most) => behind(null, most));
      return { items: rows, next };
    }
    const { rows, isMore } = await behind(after, limit);
    return { items: rows, next: isMore ? (rows.at(-1)?.name ?? null) : null };
  });
}
