import * as z from "zod/mini";
import { namedChangeSet } from "./logged-change-set.ts";
import { extensionId, extensionNumber } from "./scalars.ts";

/** Whether an entry can still be taken back, and what stands in the way. */
const undoing = z.strictObject({
  /**
   * AT_ONCE; AFTER_LOOKING where something it changed was changed again, or may have been while `actions` are not all; UNDONE; TOO_LATE after 30 days; CONTRACT for
   * what came with contract facts; NOTHING where no setting was changed; BEYOND_SITES where it changed what is not theirs who ask.
   */
  state: z.enum(["AT_ONCE", "AFTER_LOOKING", "UNDONE", "TOO_LATE", "CONTRACT", "NOTHING", "BEYOND_SITES"]),
  /** The last day on which it can be taken back. */
  until: z.string(),
  /** UNDONE: by which entry. */
  by: z.nullable(z.strictObject({ id: z.string(), at: z.string(), actorName: z.string() })),
  /** AFTER_LOOKING: the numbers that were changed again, the latest first, a few of them. */
  later: z.array(z.strictObject({ number: z.string(), at: z.string(), id: z.string() })),
});

/** A logged change set as history shows it. `actions` and `turned` are the first so many of `totals`. */
export const historyEntry = z.strictObject({
  ...namedChangeSet.shape,
  /** A user's own extension. */
  actorExtension: z.nullable(z.string()),
  /** Whether contract facts were put in with it. */
  facts: z.boolean(),
  /** Extensions added and removed, other records changed, extensions that turned. */
  totals: z.strictObject({
    added: z.number(),
    changed: z.number(),
    removed: z.number(),
    turned: z.number(),
  }),
  undo: undoing,
  /** Whom the ids in the actions mean now. */
  names: z.array(z.strictObject({ id: extensionId, number: extensionNumber, name: z.string() })),
});
export type HistoryEntry = z.output<typeof historyEntry>;
