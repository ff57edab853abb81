import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import * as z from "zod/mini";

const text = (longest: number) =>
  z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(longest))), undefined);

export const ORDERS = ["department", "number"] as const;
export type Order = (typeof ORDERS)[number];

/** What the address of 内線番号表 says: who is on it, and in which order. */
export const numberListSearch = z.object({
  site: text(64),
  department: text(100),
  order: z.catch(z.optional(z.enum(ORDERS)), undefined),
});
export type NumberListSearch = z.output<typeof numberListSearch>;

/** Extensions that stand together; `name` is null for those in no department. */
export interface Section {
  readonly name: string | null;
  readonly items: readonly ExtensionItem[];
}

const JAPANESE = new Intl.Collator("ja");

/** Extensions that come by フリガナ, under their departments by name; those in none come last. */
export function byDepartment(items: readonly ExtensionItem[]): readonly Section[] {
  const groups = Map.groupBy(items, ({ department }) => department);
  return [...groups]
    .map(([name, members]) => ({ name, items: members }))
    .toSorted((one, other) => {
      if (one.name === null || other.name === null) return one.name === null ? 1 : -1;
      return JAPANESE.compare(one.name, other.name);
    });
}
