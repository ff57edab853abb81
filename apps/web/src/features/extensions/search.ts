import { extensionFilter } from "@naisen/api/endpoints/extensions";
import * as z from "zod/mini";
import { EDIT_TABS } from "./edit-tabs.ts";

const text = (longest: number) =>
  z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(longest))), undefined);

/** What the address of the list says: what is searched and filtered, how it is sorted, from where on, and what is open. */
export const extensionsSearch = z.object({
  q: text(100),
  site: text(64),
  department: text(100),
  kind: z.catch(extensionFilter.kind, undefined),
  state: z.catch(extensionFilter.state, undefined),
  planned: z.catch(extensionFilter.planned, undefined),
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

/** The conditions that narrow the list, in the order in which they are shown. */
export const FILTERS = ["site", "kind", "state", "department", "planned"] as const;
export type Filter = (typeof FILTERS)[number];

/** What is searched and filtered, without how it is shown. */
export type Conditions = Partial<Pick<ExtensionsSearch, "q" | Filter>>;

/** The conditions of an address; what is not asked is no key of it. */
export function conditionsOf(search: ExtensionsSearch): Conditions {
  return givenOf({
    q: search.q,
    site: search.site,
    kind: search.kind,
    state: search.state,
    department: search.department,
    planned: search.planned,
  });
}

/** Whether anything narrows the list. */
export function isNarrowed(search: ExtensionsSearch): boolean {
  return Object.keys(conditionsOf(search)).length > 0;
}

/** Two addresses with the same conditions, in whatever order they were given, have the same text: "q=...&state=HELD". */
export function conditionsText(search: ExtensionsSearch): string {
  return new URLSearchParams(Object.entries(conditionsOf(search))).toString();
}

/** The conditions that a text says; what it says beside them is passed over. */
export function readConditions(saved: string): Conditions {
  return conditionsOf(z.parse(extensionsSearch, Object.fromEntries(new URLSearchParams(saved))));
}

/** An address with other conditions: from the first page on, with the order and what is open as they are. */
export function withConditions({ sort, open, tab }: ExtensionsSearch, conditions: Conditions) {
  return { ...conditions, ...givenOf({ sort, open, tab }) };
}

/** An address with one condition more, or with it taken away. */
export function withFilter(
  search: ExtensionsSearch,
  by: Filter,
  value: string | undefined,
): ExtensionsSearch {
  return { ...search, [by]: value, after: undefined };
}

/** The question to the server that an address asks. */
export function listQueryOf(search: ExtensionsSearch) {
  const { sort, after } = search;
  return { limit: String(PAGE_SIZE), ...conditionsOf(search), ...givenOf({ sort, after }) };
}

function givenOf<Values extends object>(values: Values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [Key in keyof Values]?: NonNullable<Values[Key]> };
}
