import { IDLE_MINUTES } from "@naisen/api/endpoints/session";
import type { SecurityEventParams } from "@naisen/api/security-event";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { RefusalLog } from "../store/refusal-log.ts";
import { NOBODYS_LOG, type SecurityEvent } from "../store/security-log.ts";
import {
  type Account,
  type Reader,
  type Session,
  type Store,
  StoreAway,
  type Writer,
} from "../store/store.ts";
import { countTry, type Tried, waitOf } from "./failures.ts";
import { hashPassword, isOutdated, isPassword } from "./passwords.ts";
import { owedAfterPassword } from "./second-factor.ts";
import { newToken, tokenHash } from "./session-token.ts";
import { isByProviderOnly } from "./single-sign-on.ts";
import type { Visit } from "./visit.ts";
import { actorOf, eventBy, type Who } from "./who.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lives without being used, and at all (research/reliability.md, check 33). */
const LIFE = {
  OPERATOR: { idle: IDLE_MINUTES.OPERATOR * MINUTE, absolute: 12 * HOUR },
  ADMIN: { idle: IDLE_MINUTES.ADMIN * MINUTE, absolute: 12 * HOUR },
  AUDITOR: { idle: IDLE_MINUTES.AUDITOR * MINUTE, absolute: 12 * HOUR },
  USER: { idle: IDLE_MINUTES.USER * MINUTE, absolute: DAY },
} as const satisfies Record<Account["role"], { idle: number; absolute: number }>;

/** How long ago a sign-in at a company's provider may be, in milliseconds: as long as a session of that role lives at all. */
export function oldestAtProvider(role: Account["role"]): number {
  return LIFE[role].absolute;
}

/** So long one may take to give the second factor, or to set one up. */
const LIFE_OWING = 15 * MINUTE;

/** A session's use is written down at most so often. */
const TOUCH_EVERY = MINUTE;

/** A browser in which nobody signed in for so long is one like any other. */
export const DEVICE_LIFE = 180 * DAY;

/** So far a clock that is kept right may be set back. */
const CLOCK_STEP = 5 * MINUTE;

/** Who signed in, with the token that their browser keeps. */
export interface Started {
  readonly token: string;
  readonly who: Who;
}

/** What came of signing in; `too-many` says how many milliseconds the next try has to wait. */
export type SignedIn =
  | ({ readonly kind: "started" } & Started)
  | { readonly kind: "refused" }
  | { readonly kind: "too-many"; readonly wait: number };

interface ByProviderOnly {
  readonly kind: "refused";
  readonly byProviderOnly: true;
}

/** It is compared again, with what is kept now. */
const CHANGED = { kind: "changed" } as const;

interface Credentials {
  readonly companyId: string;
  readonly userId: string;
  readonly password: string;
}

/** Signs in by password; refused where company, user and password do not fit, or the account is disabled. */
export async function startSession(
  { store, refusals }: { readonly store: Store; readonly refusals: RefusalLog },
  visit: Visit,
  credentials: Credentials,
): Promise<SignedIn> {
  const { now } = visit;
  const { companyId, userId, password } = credentials;
  const known = await store.read(async (reader) => {
    const isCompany = companyId === NOBODYS_LOG || (await reader.head(companyId as CompanyId)) !== null;
    return { ...(await passwordTry(reader, visit, credentials)), isCompany };
  });
  if (known.wait > 0) return tooMany(known.wait);
  const passwordHash = known.account?.passwordHash ?? null;
  const isRight = await isPassword(password, passwordHash, visit.source);
  const renewed =
    isRight && passwordHash !== null && isOutdated(passwordHash)
      ? await hashPassword(password, visit.source)
      : null;
  const signedIn = await store.write<SignedIn | ByProviderOnly | typeof CHANGED>(async (writer) => {
    // While the password was compared, it may have been changed or hashed anew, or the account stopped.
    const account = await writer.account(companyId, userId);
    if (isRight && account !== null && account.passwordHash !== passwordHash) return CHANGED;
    const isStill = account?.disabledAt === null;
    const wait = await countTry(writer, known.tried, isRight && isStill, now);
    if (wait > 0) return { kind: "too-many", wait };
    if (!isRight || !isStill) return { kind: "refused" };
    if (await isByProviderOnly(writer, account)) return { kind: "refused", byProviderOnly: true };
    if (renewed !== null) await writer.renewPasswordHash(companyId, userId, renewed);
    const started = await beginSession(writer, account, visit, await owedAfterPassword(writer, account));
    if (started.who.owes === null) await tellSignIn(writer, started.who, now, "PASSWORD");
    return { kind: "started", ...started };
  });
  if (signedIn.kind === "changed") return startSession({ store, refusals }, visit, credentials);
  if (signedIn.kind === "too-many") return tooMany(signedIn.wait);
  if (signedIn.kind === "started") return signedIn;
  const refused = refusedSignIn(credentials, known, isRight, now);
  const params = { reason: "BY_PROVIDER_ONLY" } as const;
  refusals.note("byProviderOnly" in signedIn ? { ...refused, code: "sign-in.refused", params } : refused);
  return { kind: "refused" };

  function tooMany(wait: number): SignedIn {
    const company = known.isCompany ? companyId : NOBODYS_LOG;
    const whose = { company, subject: known.account?.userId ?? null, at: now, actor: null };
    refusals.note({ ...whose, code: "requests.limited", params: { operation: "signIn" } });
    return { kind: "too-many", wait };
  }
}

/** Tells the log that somebody is in, and by what they proved who they are. */
export async function tellSignIn(
  writer: Writer,
  who: Who,
  now: number,
  by: SecurityEventParams<"sign-in.succeeded">["by"],
): Promise<void> {
  await writer.putEvent({ ...eventBy(who, now), code: "sign-in.succeeded", params: { by } });
}

/** What the log says of it: of a company or user that there is not, nothing of what was typed. */
function refusedSignIn(
  { companyId, userId }: Credentials,
  { account, isCompany }: { readonly account: Account | null; readonly isCompany: boolean },
  isRight: boolean,
  at: Instant,
): SecurityEvent {
  const event = { code: "sign-in.refused", at, actor: null } as const;
  if (!isCompany) return { ...event, company: NOBODYS_LOG, params: { reason: "UNKNOWN_COMPANY" } };
  if (account === null) return { ...event, company: companyId, params: { reason: "UNKNOWN_USER" } };
  const reason = isRight && account.disabledAt !== null ? "DISABLED" : "WRONG_PASSWORD";
  return { ...event, company: companyId, params: { reason }, subject: userId };
}

/** The account whose password is tried in this visit, as what it is counted, and how long it has to wait. */
export async function passwordTry(
  reader: Reader,
  visit: Visit,
  { companyId, userId }: Pick<Tried, "companyId" | "userId">,
) {
  const tried = await triedBy(reader, visit, { companyId, userId, kind: "PASSWORD" });
  const wait = await waitOf(reader, tried, visit.now);
  return { account: await reader.account(companyId, userId), tried, wait };
}

/** What is tried in this visit, by a browser that is known to the account or by a stranger. */
export async function triedBy(
  reader: Pick<Writer, "isKnownDevice">,
  { device, source }: Visit,
  tried: Pick<Tried, "companyId" | "userId" | "kind">,
): Promise<Tried> {
  const hash = device === null ? null : tokenHash(device);
  const isKnown = hash !== null && (await reader.isKnownDevice(hash, tried.companyId, tried.userId));
  return { ...tried, device: isKnown ? hash : null, source };
}

/**
 * Begins a session of an account without asking for anything; the one that this browser had ends. `provedAt`: when its
 * person proved who they are, where not now.
 */
export async function beginSession(
  writer: Writer,
  account: Account,
  visit: Visit,
  owes: Session["owes"],
  provedAt: number = visit.now,
): Promise<Started> {
  const { companyId, userId } = account;
  const { now, userAgent } = visit;
  await endReplaced(writer, visit);
  const token = newToken();
  const session = {
    tokenHash: tokenHash(token),
    companyId,
    userId,
    startedAt: now,
    seenAt: now,
    provedAt,
    owes,
    userAgent,
  };
  await writer.putSession(session);
  if (owes === null) await noteSignedIn(writer, account, visit);
  return { token, who: await whoOf(writer, account, session) };
}

/** Nobody could end it any more in the browser that forgets it. */
async function endReplaced(writer: Writer, { session: token, now }: Visit): Promise<void> {
  const replaced = token === null ? null : await writer.session(tokenHash(token));
  const account = replaced === null ? null : await writer.account(replaced.companyId, replaced.userId);
  if (replaced === null || account === null) return;
  await writer.endSession(replaced.tokenHash);
  if (replaced.owes !== null) return;
  const params = { reason: "SIGNED_OUT" } as const;
  const { companyId: company, userId, role } = account;
  const actor = { companyId: company, userId, role };
  await writer.putEvent({ company, at: now, code: "session.ended", params, actor });
}

async function noteSignedIn(
  writer: Writer,
  { companyId, userId }: Account,
  { now, device }: Visit,
): Promise<void> {
  await writer.noteSignIn(companyId, userId, now);
  await writer.showFactorChange(companyId, userId);
  if (device === null) return;
  const known = { tokenHash: tokenHash(device), companyId, userId };
  await writer.putKnownDevice(known, now, now - DEVICE_LIFE);
}

/**
 * Puts a session under a new token in the place of this one: its person has just proved who they are. What the session
 * owed is done, and proves with the first factor as of when that was given; its absolute end stays. Null where it has ended meanwhile.
 */
export async function renewSession(writer: Writer, who: Who, visit: Visit): Promise<Started | null> {
  const session = await writer.session(who.tokenHash);
  const account = session === null ? null : await writer.account(session.companyId, session.userId);
  if (session === null || account === null || isOver(session, account, visit.now)) return null;
  const token = newToken();
  const { now } = visit;
  const provedAt = session.owes === "FACTOR" ? session.provedAt : now;
  const renewed = { ...session, tokenHash: tokenHash(token), seenAt: now, provedAt, owes: null };
  await writer.endSession(session.tokenHash);
  await writer.putSession(renewed);
  if (session.owes !== null) await noteSignedIn(writer, account, visit);
  return { token, who: await whoOf(writer, account, renewed) };
}

/**
 * Who holds this token, judged by the account as it is now; null where the session is over. What the panel asks by itself,
 * with nobody there, is no use of the session.
 */
export async function whoAsks(
  store: Store,
  now: Instant,
  token: string,
  { unattended = false }: { readonly unattended?: boolean } = {},
): Promise<Who | null> {
  const hash = tokenHash(token);
  const known = await store.read(async (reader) => {
    const session = await reader.session(hash);
    const account = session === null ? null : await reader.account(session.companyId, session.userId);
    if (session === null || account === null) return null;
    const who = await whoOf(reader, account, session);
    return { session, who, isOver: isOver(session, account, now) };
  });
  if (known === null) return null;
  if (known.isOver) {
    await expire(store, known.who, now);
    return null;
  }
  if (!unattended && now - known.session.seenAt >= TOUCH_EVERY) await touch(store, hash, now);
  return known.who;
}

/** A session that is over stays so while the store cannot be written; then nothing is told of it yet. */
async function expire(store: Store, who: Who, now: Instant): Promise<void> {
  try {
    await endSession(store, now, who, "EXPIRED");
  } catch (fault) {
    if (!(fault instanceof StoreAway)) throw fault;
  }
}

/** What is only read goes on while the store cannot be written; the session then lives as if it was not used. */
async function touch(store: Store, hash: string, now: Instant): Promise<void> {
  try {
    await store.write((writer) => writer.touchSession(hash, now));
  } catch (fault) {
    if (!(fault instanceof StoreAway)) throw fault;
  }
}

/** Ends the session, if it has not ended. */
export async function endSession(
  store: Store,
  now: Instant,
  who: Who,
  reason: SecurityEventParams<"session.ended">["reason"],
): Promise<void> {
  await store.write(async (writer) => {
    if ((await writer.session(who.tokenHash)) === null) return;
    await writer.endSession(who.tokenHash);
    const actor = actorOf(who);
    await writer.putEvent({
      company: who.companyId,
      at: now,
      code: "session.ended",
      params: { reason },
      actor,
    });
  });
}

/** Whether a session is of no use any more. One from the future was begun or used while the clock was wrong: nobody knows how old it is. */
export function isOver(
  { startedAt, seenAt, owes }: Session,
  { role, disabledAt }: Account,
  now: number,
): boolean {
  const { idle, absolute } = owes === null ? LIFE[role] : { idle: LIFE_OWING, absolute: LIFE_OWING };
  if (disabledAt !== null || Math.max(startedAt, seenAt) - now > CLOCK_STEP) return true;
  return now - seenAt >= idle || now - startedAt >= absolute;
}

/** When a session ends by itself: unused, and at the latest. */
export function endsOf({ startedAt, seenAt }: Session, { role }: Account) {
  const { idle, absolute } = LIFE[role];
  return { idleAt: seenAt + idle, absoluteAt: startedAt + absolute };
}

async function whoOf(reader: Reader, account: Account, session: Session): Promise<Who> {
  const { companyId, userId, role, extension, sites } = account;
  const { tokenHash, owes, provedAt } = session;
  const theirs = sites === null ? null : await reader.sitesAmong(companyId, sites);
  const person = { companyId: companyId as CompanyId, userId, role, extension, sites: theirs };
  return { ...person, tokenHash, owes, provedAt, token: null };
}
