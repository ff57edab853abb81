import * as z from "zod/mini";

const text = (longest: number) =>
  z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(longest))), undefined);
const day = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))), undefined);

export const DOORS = ["PANEL", "API", "IMPORT", "CLI", "UNDO", "DAY"] as const;

/** What the address of history says: what is looked for, which entry is open, and what is looked up as of a day. */
export const historySearch = z.object({
  /** The last so many days; 30 where it is absent, and where `from` or `to` are there. */
  days: z.catch(z.optional(z.enum(["7", "90", "all", "span"])), undefined),
  from: day,
  to: day,
  who: text(64),
  door: z.catch(z.optional(z.enum(DOORS)), undefined),
  q: text(32),
  /** The id of the entry that is shown by itself. */
  open: text(64),
  /** その日の内容: of which number, on which day. */
  number: text(32),
  day,
});
export type HistorySearch = z.output<typeof historySearch>;
