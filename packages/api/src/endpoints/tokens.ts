import * as z from "zod/mini";
import { defineEndpoint } from "../endpoint.ts";
import { newTokenName } from "../identity.ts";
import { nothing } from "../nothing.ts";
import { day, siteId } from "../scalars.ts";

/** So many hours the secret of before may hold beside the new one, and how many it does where nobody says. */
export const OVERLAP = { most: 168, usual: 24 } as const;

/** What a program may ask: READ changes nothing, WRITE is all that a token can do. */
const right = z.enum(["READ", "WRITE"]);
export type TokenRight = z.output<typeof right>;

/** A program's way in, without its secret, which is told once. Instants are in UTC. */
export const token = z.strictObject({
  id: z.string(),
  name: z.string(),
  right,
  /** The sites that it is for, as far as the company has them; null: the whole company, and for operators' tokens. */
  sites: z.nullable(z.array(z.strictObject({ id: z.string(), name: z.string() }))),
  /** Who made it, and is answerable for it; null: the command line. */
  madeBy: z.nullable(z.strictObject({ userId: z.string(), name: z.string() })),
  madeAt: z.string(),
  /** The last day on which it holds, in Tokyo. */
  endsOn: z.string(),
  /** MAKER_STOPPED: who made it is no administrator any more, or was stopped; HOLDER_STOPPED: whom its newest secret was told. */
  state: z.enum(["ACTIVE", "EXPIRED", "REVOKED", "MAKER_STOPPED", "HOLDER_STOPPED"]),
  /** To the minute; null where it was never used. */
  lastUsedAt: z.nullable(z.string()),
  /** The network that it was last used from, "203.0.113.0/24"; null where that is not known. */
  lastUsedFrom: z.nullable(z.string()),
  /** Until when the secret of before holds as well; null where it does not. */
  overlapUntil: z.nullable(z.string()),
});
export type Token = z.output<typeof token>;

/** A secret that was made; it is told once and cannot be read again. */
const madeSecret = z.strictObject({
  id: z.string(),
  name: z.string(),
  endsOn: z.string(),
  secret: z.string(),
});
export type MadeSecret = z.output<typeof madeSecret>;

const ofToken = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(64)) });

/** Those that hold, the newest first, and then the last 100 that do not any more. */
export const listTokens = defineEndpoint({
  name: "listTokens",
  method: "GET",
  path: "/api/tokens",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: z.strictObject({ items: z.array(token) }) },
  problems: [],
});

/** Makes a token over no more than its maker has. */
export const makeToken = defineEndpoint({
  name: "makeToken",
  method: "POST",
  path: "/api/tokens",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    name: newTokenName,
    right,
    /** The last day on which it holds, at most 365 days from today. */
    endsOn: day,
    /** All that its maker has where they are left out. */
    sites: z.optional(z.array(siteId).check(z.minLength(1), z.maxLength(1000))),
  }),
  success: { status: 201, body: madeSecret },
  problems: [
    "token.name-taken",
    "token.no-such-site",
    "token.end-refused",
    "token.too-many",
    "session.step-up-required",
  ],
});

/** Gives a token a new secret; those of before hold for the overlap, and with an overlap of 0 not any more. */
export const rotateToken = defineEndpoint({
  name: "rotateToken",
  method: "POST",
  path: "/api/tokens/:id/secret",
  params: ofToken,
  query: nothing,
  body: z.strictObject({ overlapHours: z.optional(z.int().check(z.gte(0), z.lte(OVERLAP.most))) }),
  success: {
    status: 201,
    body: z.strictObject({ ...madeSecret.shape, overlapUntil: z.nullable(z.string()) }),
  },
  problems: ["not-found", "token.over", "session.step-up-required"],
});

/** Stops a token from the next request on. */
export const revokeToken = defineEndpoint({
  name: "revokeToken",
  method: "DELETE",
  path: "/api/tokens/:id",
  params: ofToken,
  query: nothing,
  body: null,
  success: { status: 204, body: null },
  problems: ["not-found"],
});
