import * as z from "zod/mini";

/** What the address of the accounts says: what is searched. */
export const accountsSearch = z.object({
  q: z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(100))), undefined),
});
