import * as z from "zod/mini";
import { EDIT_TABS } from "./edit-tabs.ts";

const text = (longest: number) =>
  z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(longest))), undefined);

/** What the address of the list says: what is searched, how it is sorted, from where on, and what is open. */
export const extensionsSearch = z.object({
  q: text(100),
  sort: z.catch(z.optional(z.enum(["number", "kana"])), undefined),
  after: text(400),
  open: text(32),
  /** The page of the drawer that is shown; the first where it is absent. */
  tab: z.catch(z.optional(z.enum(EDIT_TABS)), undefined),
  /** The field of the drawer that one comes for. */
  focus: z.catch(z.optional(z.literal("mobile")), undefined),
  /** An extension of that kind is being added, with that number where one is given. */
  add: z.catch(z.optional(z.enum(["MOBILE", "DESK_PHONE", "PBX_EXTENSION"])), undefined),
  number: text(32),
});
export type ExtensionsSearch = z.output<typeof extensionsSearch>;

export const PAGE_SIZE = 20;

/** The question to the server that an address asks. */
export function listQueryOf({ q, sort, after }: ExtensionsSearch) {
  return {
    limit: String(PAGE_SIZE),
    ...(q === undefined ? {} : { q }),
    ...(sort === undefined ? {} : { sort }),
    ...(after === undefined ? {} : { after }),
  };
}
