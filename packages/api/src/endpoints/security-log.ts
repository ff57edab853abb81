import * as z from "zod/mini";
import { defineEndpoint } from "../endpoint.ts";
import { actor } from "../logged-change-set.ts";
import { nothing } from "../nothing.ts";
import { day, wholeNumber } from "../scalars.ts";
import { SECURITY_EVENTS, type SecurityEventCode, securityEventKind } from "../security-event.ts";

const code = z.enum(Object.keys(SECURITY_EVENTS) as [SecurityEventCode, ...SecurityEventCode[]]);

/** An event of the security log. Instants are in UTC. */
const listedEvent = z.strictObject({
  /** Its number in the company's log, without a gap. */
  seq: z.number(),
  at: z.string(),
  code,
  /** What the event of that code tells. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** null: somebody who had not signed in, or this program by itself. */
  actor: z.nullable(z.strictObject({ ...actor.shape, name: z.string() })),
  /** The account that it is about, where that is not the actor's. */
  subject: z.nullable(z.strictObject({ userId: z.string(), name: z.string() })),
  door: z.enum(["PANEL", "API", "CLI", "SYSTEM"]),
  /** As the answer to the request had it. */
  requestId: z.nullable(z.string()),
  /** The network that it came from, never a whole address. */
  source: z.nullable(z.string()),
  /** How many alike; those that were counted since, and up to `at`. */
  count: z.number(),
  since: z.nullable(z.string()),
});
export type ListedEvent = z.output<typeof listedEvent>;

export const listSecurityEvents = defineEndpoint({
  name: "listSecurityEvents",
  method: "GET",
  path: "/api/security-events",
  params: nothing,
  query: z.strictObject({
    /** Only events below it: the `next` of the page before. */
    before: z.optional(wholeNumber(1, 999_999_999)),
    limit: z.optional(wholeNumber(1, 100)),
    kind: z.optional(securityEventKind),
    /** The sign-in of who did it or whom it is about. */
    person: z.optional(z.string().check(z.maxLength(64))),
    /** The first and the last day, in Asia/Tokyo. */
    from: z.optional(day),
    to: z.optional(day),
  }),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({ items: z.array(listedEvent), next: z.nullable(z.number()) }),
  },
  problems: [],
});

/** Follows both logs of the company from their first entry to their last. */
export const verifyLogs = defineEndpoint({
  name: "verifyLogs",
  method: "GET",
  path: "/api/log-verification",
  params: nothing,
  query: nothing,
  body: null,
  success: {
    status: 200,
    body: z.strictObject({
      at: z.string(),
      logs: z.array(
        z.strictObject({
          /** CHANGES: what history shows; EVENTS: what security-events does. */
          log: z.enum(["CHANGES", "EVENTS"]),
          /** How many entries are as they were written, counted from the first. */
          entries: z.number(),
          /**
           * The last entry and its hash: who keeps it elsewhere can tell later that nothing before it was altered. An
           * auditor's is another than an administrator's, and always the same for the same entry.
           */
          head: z.strictObject({ row: z.number(), hash: z.string() }),
          /** The first entry that is not as it was written, by its revision or seq. */
          broken: z.nullable(
            z.strictObject({
              row: z.number(),
              why: z.enum([
                "ENTRY_CHANGED",
                "ENTRY_MISSING",
                "BEYOND_HEAD",
                "HEAD_DIFFERS",
                "OUTLINE_DIFFERS",
              ]),
            }),
          ),
        }),
      ),
    }),
  },
  problems: [],
});
