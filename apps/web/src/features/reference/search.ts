import * as z from "zod/mini";

/** What the address of the description says: what is searched. */
export const referenceSearch = z.object({
  q: z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(100))), undefined),
});
