import { randomBytes } from "node:crypto";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import { arrivalOfNow } from "../store/arrival.ts";
import { NOBODYS_LOG, type SecurityEvent } from "../store/security-log.ts";
import { type Account, type Reader, type Store, StoreAway } from "../store/store.ts";
import type { ApiToken, FoundToken } from "../store/tokens.ts";
import { tokenHash } from "./session-token.ts";
import type { Who } from "./who.ts";

/** How a secret looks: a beginning that scanners of secrets know it by, and 256 bits of chance. */
const SECRET = /^naisen_[\w-]{43}$/;

/** A token's use is written down at most so often. */
const TOUCH_EVERY = 60_000;

/** Why a token that there is does not hold. */
type TokenFault = "EXPIRED" | "REVOKED" | "ROTATED" | "MAKER_STOPPED" | "HOLDER_STOPPED";

/** Who asks by a secret, or what the log is told of it; nothing where the secret is no token's. */
export type Shown =
  | { readonly kind: "holds"; readonly who: Who }
  | { readonly kind: "refused"; readonly event: SecurityEvent | null };

/** A new secret; only its hash is ever stored. */
export function newSecret(): string {
  return `naisen_${randomBytes(32).toString("base64url")}`;
}

/** Who shows this secret, judged by the token, its maker and whom the secret was told, as they are now. */
export async function whoShows(store: Store, now: Instant, secret: string): Promise<Shown> {
  if (!SECRET.test(secret)) return { kind: "refused", event: null };
  const known = await store.read(async (reader) => {
    const found = await reader.tokenBySecret(tokenHash(secret));
    if (found === null) return null;
    const { token, toldTo } = found;
    const [maker, holder] = [await makerOf(reader, token), await holderOf(reader, found)];
    const fault = secretFault(found, now) ?? tokenFault(token, maker, now) ?? holderFault(toldTo, holder);
    return { token, fault, who: await whoOf(reader, found, [maker, holder]) };
  });
  if (known === null) return { kind: "refused", event: null };
  const { token, fault, who } = known;
  if (fault !== null) return { kind: "refused", event: refusedToken(token, fault, now) };
  if (token.lastUsedAt === null || Math.abs(now - token.lastUsedAt) >= TOUCH_EVERY)
    await touch(store, token, now);
  return { kind: "holds", who };
}

/** Whose token it is, by token, maker and holder as this transaction has them; null where it does not hold. */
export async function whoseToken(
  reader: Reader,
  companyId: string,
  { id, toldTo }: NonNullable<Who["token"]>,
  now: number,
): Promise<Who | null> {
  const token = await reader.token(companyId, id);
  if (token === null) return null;
  const shown = { token, toldTo };
  const [maker, holder] = [await makerOf(reader, token), await holderOf(reader, shown)];
  const fault = tokenFault(token, maker, now) ?? holderFault(toldTo, holder);
  return fault === null ? whoOf(reader, shown, [maker, holder]) : null;
}

/** A token as it is shown by one of its secrets. */
type ShownToken = Pick<FoundToken, "token" | "toldTo">;

/** Who is answerable for it; null: the command line is, or there is nobody any more. */
export function makerOf(reader: Reader, { companyId, madeBy }: ApiToken): Promise<Account | null> {
  return madeBy === null ? Promise.resolve(null) : reader.account(companyId, madeBy);
}

/** Who was told the secret; null: the command line was, or there is nobody any more. */
export function holderOf(reader: Reader, { token, toldTo }: ShownToken): Promise<Account | null> {
  return toldTo === null ? Promise.resolve(null) : reader.account(token.companyId, toldTo);
}

/** Why a token does not hold, whichever of its secrets is shown; null: it does. */
export function tokenFault(
  token: ApiToken,
  maker: Account | null,
  now: number,
): Exclude<TokenFault, "ROTATED" | "HOLDER_STOPPED"> | null {
  if (token.revokedAt !== null) return "REVOKED";
  if (token.endsAt <= now) return "EXPIRED";
  return token.madeBy !== null && !mayMake(maker) ? "MAKER_STOPPED" : null;
}

/** Why a secret that was told to somebody does not hold, though its token does; null: it does. */
export function holderFault(toldTo: string | null, holder: Account | null): "HOLDER_STOPPED" | null {
  return toldTo !== null && !mayMake(holder) ? "HOLDER_STOPPED" : null;
}

/** Whether an account makes tokens, and answers for those that it made and for what it was told of others'. */
function mayMake(account: Account | null): boolean {
  if (account === null || account.disabledAt !== null) return false;
  return account.role === "ADMIN" || account.role === "OPERATOR";
}

function secretFault(
  { token, secretEndsAt }: Pick<FoundToken, "token" | "secretEndsAt">,
  now: number,
): TokenFault | null {
  return token.revokedAt === null && secretEndsAt !== null && secretEndsAt <= now ? "ROTATED" : null;
}

/** What both have, where null is the whole company. */
function sitesOfBoth(
  one: readonly SiteId[] | null,
  other: readonly SiteId[] | null,
): readonly SiteId[] | null {
  if (one === null || other === null) return one ?? other;
  return one.filter((site) => other.includes(site));
}

/** A program may no more than its maker, and who was told its secret, may now. */
async function whoOf(
  reader: Reader,
  { token, toldTo }: ShownToken,
  answering: readonly (Account | null)[],
): Promise<Who> {
  const { id, companyId, name, right } = token;
  const sites = answering.reduce((left, account) => sitesOfBoth(left, account?.sites ?? null), token.sites);
  return {
    companyId: companyId as CompanyId,
    userId: name,
    role: companyId === NOBODYS_LOG ? "OPERATOR" : "ADMIN",
    extension: null,
    sites: sites === null ? null : await reader.sitesAmong(companyId, sites),
    tokenHash: "",
    owes: null,
    provedAt: token.madeAt,
    token: { id, right, toldTo },
  };
}

function refusedToken({ companyId, name }: ApiToken, reason: TokenFault, at: Instant): SecurityEvent {
  return { company: companyId, at, code: "token.refused", params: { name, reason }, actor: null };
}

/**
 * Writes the use down, and tells the log of the first of a day and of one from another network than the last. What is only
 * read goes on while the store cannot be written; the token is then as if it was not used.
 */
async function touch(store: Store, token: ApiToken, now: Instant): Promise<void> {
  const { id, companyId, name, lastUsedAt, lastUsedFrom } = token;
  const { source } = arrivalOfNow();
  const isAsBefore =
    lastUsedAt !== null && dayOf(lastUsedAt as Instant) === dayOf(now) && lastUsedFrom === source;
  const event = { company: companyId, at: now, code: "token.used", params: { name }, actor: null } as const;
  try {
    await store.write(async (writer) => {
      await writer.touchToken(id, now, source);
      if (!isAsBefore) await writer.putEvent(event);
    });
  } catch (fault) {
    if (!(fault instanceof StoreAway)) throw fault;
  }
}
