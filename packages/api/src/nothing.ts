import * as z from "zod/mini";

/** No parameter, no query: any key is refused. */
export const nothing = z.strictObject({});
