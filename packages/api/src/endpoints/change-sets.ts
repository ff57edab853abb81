import * as z from "zod/mini";
import { changeSet, plan } from "../change-set.ts";
import { defineEndpoint } from "../endpoint.ts";
import { historyEntry } from "../history-entry.ts";
import { actor, door } from "../logged-change-set.ts";
import { nothing } from "../nothing.ts";
import { day, extensionNumber, text, wholeNumber } from "../scalars.ts";

const id = z.strictObject({ id: z.string().check(z.maxLength(64)) });

/** A change set that was applied. 反映済み is to be said when `appliedRevision` has reached `revision`. */
export const applied = z.strictObject({
  id: z.string(),
  revision: z.number(),
  appliedRevision: z.number(),
  plan,
});
export type Applied = z.output<typeof applied>;

/** A preview: what the change set would do. It changes nothing. */
export const planChanges = defineEndpoint({
  name: "planChanges",
  method: "POST",
  path: "/api/plans",
  params: nothing,
  query: nothing,
  body: changeSet,
  success: { status: 200, body: plan },
  problems: ["not-found", "policy.beyond-sites"],
});

export const applyChanges = defineEndpoint({
  name: "applyChanges",
  method: "POST",
  path: "/api/change-sets",
  params: nothing,
  query: nothing,
  body: changeSet,
  success: { status: 201, body: applied },
  problems: [
    "not-found",
    "policy.beyond-sites",
    "change-set.refused",
    "change-set.stale",
    "idempotency.key-reused",
    "session.step-up-required",
  ],
});

export const listChangeSets = defineEndpoint({
  name: "listChangeSets",
  method: "GET",
  path: "/api/change-sets",
  params: nothing,
  query: z.strictObject({
    /** Only revisions below it: the `next` of the page before. */
    before: z.optional(wholeNumber(1, 999_999_999)),
    limit: z.optional(wholeNumber(1, 100)),
    extension: z.optional(extensionNumber),
    /** An extension number or a mobile number, whole, in any usual form: entries in which it stood. */
    q: z.optional(z.string().check(z.maxLength(32))),
    /** The sign-in of who did it. */
    actor: z.optional(z.string().check(z.maxLength(64))),
    door: z.optional(door),
    /** The first and the last day, in Asia/Tokyo. */
    from: z.optional(day),
    to: z.optional(day),
  }),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({ items: z.array(historyEntry), next: z.nullable(z.number()) }),
  },
  problems: [],
});

/** How much was changed on each day of a span, days without anything too, and who there is in the log. */
export const summarizeChangeSets = defineEndpoint({
  name: "summarizeChangeSets",
  method: "GET",
  path: "/api/change-sets/summary",
  params: nothing,
  /** The first and the last day, in Asia/Tokyo: at most 92; the last 30 where they are left out. */
  query: z.strictObject({ from: z.optional(day), to: z.optional(day) }),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({
      /** Changes that somebody made; and what came by itself, with a day or with contract facts. */
      days: z.array(z.strictObject({ day: z.string(), changes: z.number(), automatic: z.number() })),
      actors: z.array(
        z.strictObject({ ...actor.shape, name: z.string(), extension: z.nullable(z.string()) }),
      ),
    }),
  },
  problems: [],
});

export const getChangeSet = defineEndpoint({
  name: "getChangeSet",
  method: "GET",
  path: "/api/change-sets/:id",
  params: id,
  /** With outline=true it comes as the list has it, else with all its actions. */
  query: z.strictObject({ outline: z.optional(z.enum(["true", "false"])) }),
  body: null,
  success: { status: 200, body: historyEntry },
  problems: ["not-found"],
});

/** Takes a change set back: 201 and what was applied. With preview=true it only says what that would do: 200 and the plan. */
export const undoChangeSet = defineEndpoint({
  name: "undoChangeSet",
  method: "POST",
  path: "/api/change-sets/:id/undo",
  params: id,
  query: z.strictObject({ preview: z.optional(z.enum(["true", "false"])) }),
  body: z.strictObject({
    reason: z.optional(text(500)),
    planDigest: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  }),
  success: { status: 201, elseStatus: 200, body: z.union([applied, plan]) },
  problems: [
    "not-found",
    "policy.beyond-sites",
    "change-set.refused",
    "change-set.stale",
    "undo.too-late",
    "undo.of-contract",
    "idempotency.key-reused",
    "session.step-up-required",
  ],
});
