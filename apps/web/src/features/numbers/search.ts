import * as z from "zod/mini";

const digits = z.string().check(z.regex(/^\d{2,8}$/));

/** What the number map's address says: a number of the thousand that is shown, and one of the block that is open. */
export const numbersSearch = z.object({
  from: z.catch(z.optional(digits), undefined),
  block: z.catch(z.optional(digits), undefined),
});
