import * as z from "zod/mini";
import { action } from "./change-set.ts";

/** Who made a change: a signed-in person, or a program of ours on somebody's behalf. */
export const actor = z.strictObject({ companyId: z.string(), userId: z.string(), role: z.string() });

/** By which way a change set came in. */
export const door = z.enum(["PANEL", "API", "IMPORT", "CLI", "UNDO", "DAY"]);

const standing = z.enum(["LIVE", "UNBOUND", "HELD"]);

/** A change set as the log keeps it, or a day that turned. */
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
  /** Of a day that began, or of contract facts that were put in: the extensions that stand otherwise from it on. */
  turned: z.optional(
    z.strictObject({
      day: z.string(),
      extensions: z.array(
        z.strictObject({ number: z.string(), before: standing, after: standing, codes: z.array(z.string()) }),
      ),
    }),
  ),
});

/** A logged change set with what its actor is called: a person's name, or the sign-in where no name is known. */
export const namedChangeSet = z.strictObject({ ...loggedChangeSet.shape, actorName: z.string() });
export type NamedChangeSet = z.output<typeof namedChangeSet>;
