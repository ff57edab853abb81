import type { TokenRight } from "@naisen/api/endpoints/tokens";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId, ExtensionId, SiteId } from "@naisen/domain/vocabulary/ids";
import { newSecret } from "../../sessions/api-tokens.ts";
import { tokenHash } from "../../sessions/session-token.ts";
import { beginSession } from "../../sessions/sessions.ts";
import type { Account } from "../../store/store.ts";
import type { House } from "../../use-cases/use-case.ts";
import { NOW } from "../open-house.ts";

/** Somebody who asks. Without a session they are nobody, whoever they say they are. */
export interface Actor {
  readonly name: string;
  readonly session: "NONE" | "EXPIRED" | "DISABLED" | "REVOKED" | "OPEN";
  /** They ask by a token with this right, and not by a session. */
  readonly token?: TokenRight;
  /** What they must still give, or set up, before they may do anything. */
  readonly owes?: "FACTOR" | "ENROLMENT";
  readonly companyId: string;
  readonly userId: string;
  readonly role: Account["role"];
  readonly sites: readonly string[] | null;
  /** A user's own extension number. */
  readonly extension: string | null;
}

const ADMIN = {
  session: "OPEN",
  companyId: "alpha",
  role: "ADMIN",
  sites: null,
  extension: null,
} as const;

/** A site that alpha had once. */
export const GONE = "kita";

export const ACTORS: readonly Actor[] = [
  { ...ADMIN, name: "nobody", session: "NONE", userId: "nobody" },
  { ...ADMIN, name: "an expired session", session: "EXPIRED", userId: "expired" },
  { ...ADMIN, name: "a disabled account", session: "DISABLED", userId: "disabled" },
  { ...ADMIN, name: "a user", userId: "user", role: "USER", extension: "7001" },
  { ...ADMIN, name: "another user", userId: "other", role: "USER", extension: "7003" },
  { ...ADMIN, name: "an administrator of 東館", userId: "east", sites: ["higashi"] },
  { ...ADMIN, name: "an administrator of 西館", userId: "west", sites: ["nishi"] },
  { ...ADMIN, name: "an administrator of a site that is gone", userId: "gone", sites: [GONE] },
  { ...ADMIN, name: "an administrator", userId: "admin" },
  { ...ADMIN, name: "an administrator of another company", companyId: "beta", userId: "admin" },
  {
    ...ADMIN,
    name: "a user of another company",
    companyId: "beta",
    userId: "user",
    role: "USER",
    extension: "7001",
  },
  { ...ADMIN, name: "an auditor", userId: "auditor", role: "AUDITOR" },
  { ...ADMIN, name: "an auditor of 東館", userId: "audit-east", role: "AUDITOR", sites: ["higashi"] },
  { ...ADMIN, name: "an operator", companyId: "operator", userId: "carrier", role: "OPERATOR" },
  { ...ADMIN, name: "an administrator who gave no second factor", userId: "halfway", owes: "FACTOR" },
  { ...ADMIN, name: "an administrator who has none", userId: "unenrolled", owes: "ENROLMENT" },
  { ...ADMIN, name: "a token that reads", userId: "アルファ読", token: "READ" },
  { ...ADMIN, name: "a token of 東館 that writes", userId: "アルファ東", sites: ["higashi"], token: "WRITE" },
  { ...ADMIN, name: "a token of another company", companyId: "beta", userId: "余所の印", token: "WRITE" },
  {
    ...ADMIN,
    name: "an operator's token that reads",
    companyId: "operator",
    userId: "読む印",
    role: "OPERATOR",
    token: "READ",
  },
  {
    ...ADMIN,
    name: "an operator's token that writes",
    companyId: "operator",
    userId: "書く印",
    role: "OPERATOR",
    token: "WRITE",
  },
  { ...ADMIN, name: "an expired token", userId: "アルファ期限", token: "WRITE", session: "EXPIRED" },
  { ...ADMIN, name: "a revoked token", userId: "アルファ停止", token: "WRITE", session: "REVOKED" },
];

const HOUR = 60 * 60 * 1000;
const LONG_AGO = (NOW - 13 * HOUR) as Instant;

/** Makes the actor's account, and a session of it as theirs is; null for who has none. */
export async function signInAs(house: House, actor: Actor): Promise<string | null> {
  if (actor.session === "NONE") return null;
  if (actor.token !== undefined) return tokenOf(house, actor);
  return house.store.write(async (writer) => {
    const company = actor.companyId as CompanyId;
    const number = actor.extension;
    const state =
      number === null
        ? null
        : await writer.neighbourhood(company, { ids: [], numbers: [number as never], mobiles: [] });
    const own = state?.settings.extensions.numbered(number as never)[0]?.id ?? null;
    const account = accountOf(actor, own);
    await writer.putAccount(account);
    const visit = {
      now: actor.session === "EXPIRED" ? LONG_AGO : NOW,
      userAgent: "",
      device: null,
      session: null,
      source: null,
    };
    return (await beginSession(writer, account, visit, actor.owes ?? null)).token;
  });
}

/** A token as it is kept, made by the administrator of its company; it is asked with, and gives its secret. */
export async function tokenOf(
  house: House,
  { companyId, userId, sites, session, token = "READ" }: Omit<Actor, "name" | "extension" | "role">,
  id = `token of ${userId}`,
): Promise<string> {
  const secret = newSecret();
  const kept = {
    id,
    companyId,
    name: userId,
    right: token,
    sites: sites as readonly SiteId[] | null,
    madeBy: companyId === "alpha" ? "admin" : null,
    madeAt: LONG_AGO,
    endsAt: session === "EXPIRED" ? NOW : NOW + HOUR,
    revokedAt: session === "REVOKED" ? NOW : null,
    lastUsedAt: NOW,
    lastUsedFrom: null,
  };
  await house.store.write(async (writer) => {
    await writer.putToken(kept, 0);
    await writer.putTokenSecret(id, tokenHash(secret), kept.madeBy, NOW);
  });
  return secret;
}

/** An account as it is kept; nobody knows its password. */
export function accountOf(
  { companyId, userId, role, sites, session }: Omit<Actor, "name" | "extension" | "token">,
  extension: ExtensionId | null,
): Account {
  return {
    companyId,
    userId,
    role,
    sites: sites as readonly SiteId[] | null,
    extension,
    name: role === "USER" ? null : `${companyId === "beta" ? "余所の印" : userId}さん`,
    passwordHash: HASH_OF_NOTHING,
    disabledAt: session === "DISABLED" ? NOW : null,
    createdAt: NOW,
    lastSignedInAt: null,
  };
}

const HASH_OF_NOTHING = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5c3NhbHQ$bm9ib2R5IGtub3dzIHRoaXMgcGFzc3dvcmQ";
