import * as z from "zod/mini";
import { action } from "./change-set.ts";

/** Who made a change: a signed-in person, or a program of ours on somebody's behalf. */
export const actor = z.strictObject({ companyId: z.string(), userId: z.string(), role: z.string() });

/** By which way a change set came in. */
export const door = z.enum(["PANEL", "API", "IMPORT", "CLI", "UNDO"]);

/** A change set as the log keeps it. */
export const loggedChangeSet = z.strictObject({
  id: z.string(),
  revision: z.number(),
  at: z.string(),
  actor,
  door,
  reason: z.nullable(z.string()),
  /** The id of the change set that this one takes back. */
  undoes: z.nullable(z.string()),
  actions: z.array(action),
});
export type LoggedChangeSet = z.output<typeof loggedChangeSet>;
