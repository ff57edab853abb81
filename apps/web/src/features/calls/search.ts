import * as z from "zod/mini";

const text = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(64))), undefined);

/** What the address of the simulator says: "mobile:09011110001", "desk:2001" or "pbx:2001", and what is dialled. */
export const simulatorSearch = z.object({ from: text, dialled: text });
