import * as z from "zod/mini";
import { defineEndpoint } from "../endpoint.ts";
import { identifiedBy } from "../identified-by.ts";
import { newUserId, shownName } from "../identity.ts";
import { nothing } from "../nothing.ts";
import { extensionNumber, siteId, text, wholeNumber } from "../scalars.ts";

const ofAccount = z.strictObject({ userId: z.string().check(z.minLength(1), z.maxLength(64)) });

/** A link by which a password is set. */
const openLink = z.strictObject({ purpose: z.enum(["INVITE", "RESET"]), expiresAt: z.string() });

/** A sign-in of the company. Instants are in UTC. */
export const account = z.strictObject({
  userId: z.string(),
  /** An administrator's or auditor's own name, a user's the name of their extension; null where none is known. */
  name: z.nullable(z.string()),
  role: z.enum(["ADMIN", "AUDITOR", "USER"]),
  /** The sites that an administrator or auditor is for; null: the whole company, and for users. */
  sites: z.nullable(z.array(z.string())),
  /** A user's own extension; null where it was removed, and for administrators. */
  extension: z.nullable(extensionNumber),
  /** INVITED: nobody has set a password yet. */
  state: z.enum(["ACTIVE", "INVITED", "DISABLED"]),
  link: z.nullable(openLink),
  /** null where it was made before this was written down. */
  createdAt: z.nullable(z.string()),
  lastSignedInAt: z.nullable(z.string()),
});
export type Account = z.output<typeof account>;

/** Of the company's sites the ones that an account is for; the whole company where they are left out. */
const sites = z.optional(z.array(siteId).check(z.minLength(1), z.maxLength(1000)));

/** What an account may be: an administrator or auditor with a name, or the user of an extension. */
const roleOf = {
  ADMIN: { role: z.literal("ADMIN"), name: shownName(100), sites },
  AUDITOR: { role: z.literal("AUDITOR"), name: shownName(100), sites },
  USER: { role: z.literal("USER"), extension: extensionNumber },
};
const anyRole = z.discriminatedUnion("role", [
  z.strictObject(roleOf.ADMIN),
  z.strictObject(roleOf.AUDITOR),
  z.strictObject(roleOf.USER),
]);
export type AccountRole = z.output<typeof anyRole>;

/** A link that was made; it is told once and cannot be read again. */
const madeLink = z.strictObject({ ...openLink.shape, userId: z.string(), link: z.string() });
export type MadeLink = z.output<typeof madeLink>;

/** The company's accounts by userId. */
export const listAccounts = defineEndpoint({
  name: "listAccounts",
  method: "GET",
  path: "/api/accounts",
  params: nothing,
  query: z.strictObject({
    /** Searches userId, name, extension number and what else an extension is found by. */
    q: z.optional(z.string().check(z.maxLength(100))),
    after: z.optional(z.string().check(z.maxLength(64))),
    limit: z.optional(wholeNumber(1, 200)),
  }),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({ items: z.array(account), next: z.nullable(z.string()), total: z.number() }),
  },
  problems: [],
});

/** Makes an account without a password, and the link by which its person sets one. */
export const inviteAccount = defineEndpoint({
  name: "inviteAccount",
  method: "POST",
  path: "/api/accounts",
  params: nothing,
  query: nothing,
  body: z.discriminatedUnion("role", [
    z.strictObject({ userId: newUserId, ...roleOf.ADMIN }),
    z.strictObject({ userId: newUserId, ...roleOf.AUDITOR }),
    z.strictObject({ userId: newUserId, ...roleOf.USER }),
  ]),
  success: { status: 201, body: madeLink },
  problems: [
    "account.taken",
    "account.no-such-extension",
    "account.no-such-site",
    "session.step-up-required",
  ],
});

/** Makes another link; the one before is over. A password that there is goes on until the link is used. */
export const makeAccountLink = defineEndpoint({
  name: "makeAccountLink",
  method: "POST",
  path: "/api/accounts/:userId/links",
  params: ofAccount,
  query: nothing,
  body: null,
  success: { status: 201, body: madeLink },
  problems: ["not-found", "account.own", "account.disabled", "session.step-up-required"],
});

/** Stops an account, which ends its sessions and its links at once, or lets it go on. */
export const putAccountState = defineEndpoint({
  name: "putAccountState",
  method: "PUT",
  path: "/api/accounts/:userId/state",
  params: ofAccount,
  query: nothing,
  body: z.strictObject({ disabled: z.boolean() }),
  success: { status: 204, body: null },
  problems: ["not-found", "account.own", "account.last-administrator", "session.step-up-required"],
});

/** Makes an administrator of a user and the other way, or gives a user another extension; its sessions end. */
export const putAccountRole = defineEndpoint({
  name: "putAccountRole",
  method: "PUT",
  path: "/api/accounts/:userId/role",
  params: ofAccount,
  query: nothing,
  body: anyRole,
  success: { status: 204, body: null },
  problems: [
    "not-found",
    "account.own",
    "account.last-administrator",
    "account.no-such-extension",
    "session.step-up-required",
    "account.no-such-site",
  ],
});

/** Takes an account away with its sessions, links and what its person kept. What they did stays in the log. */
export const removeAccount = defineEndpoint({
  name: "removeAccount",
  method: "DELETE",
  path: "/api/accounts/:userId",
  params: ofAccount,
  query: nothing,
  body: null,
  success: { status: 204, body: null },
  problems: ["not-found", "account.own", "account.last-administrator", "session.step-up-required"],
});

/**
 * Takes another's second factors away, which ends their sessions; they are told of it when they sign in next. How it was made
 * sure that it was they who asked stands in the security log: whoever asks as somebody else is to find no shorter way in.
 */
export const removeAccountFactors = defineEndpoint({
  name: "removeAccountFactors",
  method: "DELETE",
  path: "/api/accounts/:userId/factors",
  params: ofAccount,
  query: nothing,
  body: z.strictObject({ identifiedBy, note: text(200) }),
  success: { status: 204, body: null },
  problems: ["not-found", "account.own", "session.step-up-required"],
});

/** Ends another's sessions; they may sign in again. */
export const endAccountSessions = defineEndpoint({
  name: "endAccountSessions",
  method: "DELETE",
  path: "/api/accounts/:userId/sessions",
  params: ofAccount,
  query: nothing,
  body: null,
  success: { status: 204, body: null },
  problems: ["not-found", "account.own"],
});
