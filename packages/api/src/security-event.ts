import * as z from "zod/mini";
import { identifiedBy } from "./identified-by.ts";

/** How somebody showed who they are. */
const proof = z.enum(["PASSWORD", "LINK", "PASSKEY", "TOTP", "RECOVERY_CODE", "OIDC"]);
const factor = z.enum(["PASSWORD", "PASSKEY", "TOTP", "RECOVERY_CODE", "OIDC"]);
/** Whom a company asks for a second factor. */
const asked = z.enum(["NONE", "ADMINISTRATORS", "EVERYONE"]);
const role = z.string();
/** The ids of the sites that it is for, spaces between them; absent: the whole company, or an entry of before they were told. */
const sites = z.exactOptional(z.string());
/** The name of an operation of the HTTP face, or of a form. */
const operation = z.string();
/** What of a token may be told: its name, never itself. */
const named = z.strictObject({ name: z.string() });
const nothing = z.strictObject({});

/**
 * Every event of the security log with what it tells beside who, when and by which way. Its code is the key of its
 * message. What a stranger typed, a secret or a telephone number is in none of them.
 */
export const SECURITY_EVENTS = {
  "sign-in.succeeded": z.strictObject({ by: proof }),
  "sign-in.refused": z.strictObject({
    reason: z.enum([
      "WRONG_PASSWORD",
      "WRONG_FACTOR",
      "DISABLED",
      "UNKNOWN_USER",
      "UNKNOWN_COMPANY",
      "NO_PROVIDER",
      "NOT_LINKED",
      "BY_PROVIDER_ONLY",
    ]),
  }),
  /** The company's provider of sign-ins, or what came from it, was not as it must be. */
  "provider.refused": z.strictObject({
    fault: z.enum([
      "STATE",
      "MIXED_UP",
      "PARAMETERS",
      "DENIED",
      "TOKEN_REFUSED",
      "ISSUER",
      "AUDIENCE",
      "TIME",
      "ALGORITHM",
      "SIGNATURE",
      "KEY",
      "NONCE",
      "CLAIMS",
      "KIND",
      "MALFORMED",
      "DOCUMENT",
      "MOVED",
      "NOT_ALLOWED",
      "ADDRESS",
      "UNREACHABLE",
      "TAKEN",
      "SECRET",
      "STALE",
    ]),
  }),
  "session.ended": z.strictObject({ reason: z.enum(["SIGNED_OUT", "EXPIRED", "REVOKED"]) }),
  "step-up.succeeded": z.strictObject({ by: proof }),
  "step-up.refused": z.strictObject({ by: proof }),
  "password.changed": z.strictObject({ by: z.enum(["SELF", "LINK", "COMMAND_LINE"]) }),
  "factor.added": z.strictObject({ factor }),
  /** Of another's, with how it was made sure that it was they who asked; entries of before do not say. */
  "factor.removed": z.union([
    z.strictObject({ factor }),
    z.strictObject({ factor, identifiedBy, note: z.string() }),
  ]),
  /** `only` and the client are absent in entries of before. */
  "single-sign-on.changed": z.strictObject({
    issuer: z.string(),
    clientId: z.exactOptional(z.string()),
    only: z.exactOptional(z.enum(["YES", "NO"])),
  }),
  "single-sign-on.removed": nothing,
  "second-factor.changed": z.strictObject({ from: asked, to: asked }),
  "link.made": z.strictObject({ purpose: z.enum(["INVITE", "RESET"]) }),
  "link.refused": nothing,
  "account.added": z.strictObject({ role, sites }),
  "account.invited": z.strictObject({ role, sites }),
  "account.disabled": nothing,
  "account.enabled": nothing,
  "account.role-changed": z.strictObject({ from: role, to: role, sitesBefore: sites, sites }),
  /** Asked for nothing but the password, whatever the company asks for; or no longer so. */
  "account.exempted": z.strictObject({ exempt: z.enum(["YES", "NO"]) }),
  "account.removed": nothing,
  "token.made": z.strictObject({
    name: z.string(),
    right: z.exactOptional(z.enum(["READ", "WRITE"])),
    sites,
  }),
  "token.rotated": named,
  "token.revoked": named,
  "token.used": named,
  "token.refused": z.strictObject({
    name: z.string(),
    reason: z.enum(["EXPIRED", "REVOKED", "ROTATED", "MAKER_STOPPED", "HOLDER_STOPPED"]),
  }),
  "export.taken": z.strictObject({ what: z.enum(["EXTENSIONS", "SCENARIO"]), rows: z.number() }),
  "operator.read": z.strictObject({ operation }),
  "operator.wrote": z.strictObject({ operation }),
  /** Of the keys that seal the store's secrets (adr-0025): a new one, by its id, and one that was taken away. */
  "keys.rotated": z.strictObject({ key: z.string() }),
  "keys.retired": z.strictObject({ key: z.string() }),
  /** So many secrets that no key opens any more were given up. */
  "keys.given-up": z.strictObject({ secrets: z.number() }),
  "outside.alarm": z.strictObject({
    alarm: z.enum(["MANY_CALLS", "OUT_OF_HOURS", "CAP"]),
    calls: z.number(),
  }),
  "outside.frozen": nothing,
  /** More goes out, or is watched less: also by a freeze that is lifted, or a forward to a new number outside. */
  "outside.widened": nothing,
  /** Something that the asker may not do, or that is not there or not theirs; or that another site sent. */
  "access.refused": z.strictObject({ operation, problem: z.string() }),
  "requests.limited": z.strictObject({ operation }),
  /** More refusals than are written one by one; `count` of the entry says how many. */
  "refusals.more": nothing,
} as const satisfies Readonly<Record<string, z.ZodMiniType>>;

export type SecurityEventCode = keyof typeof SECURITY_EVENTS;

/** What the event of that code tells. */
export type SecurityEventParams<Code extends SecurityEventCode> = z.output<(typeof SECURITY_EVENTS)[Code]>;

/** What kind of event it is, as a list of them is narrowed. */
export const securityEventKind = z.enum(["SIGN_IN", "REFUSED", "ACCOUNT", "DATA"]);
export type SecurityEventKind = z.output<typeof securityEventKind>;

/** The kind of each event. */
export const KIND_OF_EVENT: Readonly<Record<SecurityEventCode, SecurityEventKind>> = {
  "sign-in.succeeded": "SIGN_IN",
  "sign-in.refused": "REFUSED",
  "provider.refused": "REFUSED",
  "session.ended": "SIGN_IN",
  "step-up.succeeded": "SIGN_IN",
  "step-up.refused": "REFUSED",
  "password.changed": "ACCOUNT",
  "factor.added": "ACCOUNT",
  "factor.removed": "ACCOUNT",
  "single-sign-on.changed": "ACCOUNT",
  "single-sign-on.removed": "ACCOUNT",
  "second-factor.changed": "ACCOUNT",
  "link.made": "ACCOUNT",
  "link.refused": "REFUSED",
  "account.added": "ACCOUNT",
  "account.invited": "ACCOUNT",
  "account.disabled": "ACCOUNT",
  "account.enabled": "ACCOUNT",
  "account.role-changed": "ACCOUNT",
  "account.exempted": "ACCOUNT",
  "account.removed": "ACCOUNT",
  "token.made": "ACCOUNT",
  "token.rotated": "ACCOUNT",
  "token.revoked": "ACCOUNT",
  "token.used": "SIGN_IN",
  "token.refused": "REFUSED",
  "export.taken": "DATA",
  "operator.read": "DATA",
  "operator.wrote": "DATA",
  "keys.rotated": "DATA",
  "keys.retired": "DATA",
  "keys.given-up": "DATA",
  "outside.alarm": "DATA",
  "outside.frozen": "DATA",
  "outside.widened": "DATA",
  "access.refused": "REFUSED",
  "requests.limited": "REFUSED",
  "refusals.more": "REFUSED",
};
