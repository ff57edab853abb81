import * as z from "zod/mini";

/** How an administrator made sure that it was the person who asked. */
export const identifiedBy = z.enum(["IN_PERSON", "VIDEO", "CALL_BACK", "MANAGER"]);
export type IdentifiedBy = z.output<typeof identifiedBy>;
