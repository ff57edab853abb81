import type { Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import {
  type Account,
  type Reader,
  type Session,
  type Store,
  StoreAway,
  type Writer,
} from "../store/store.ts";
import { noteFailure, noteSuccess, type Tried, waitOf } from "./failures.ts";
import { isPassword } from "./passwords.ts";
import { owedAfterPassword } from "./second-factor.ts";
import { newToken, tokenHash } from "./session-token.ts";
import type { Visit } from "./visit.ts";
import type { Who } from "./who.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lives without being used, and at all (research/reliability.md, check 33). */
const LIFE = {
  OPERATOR: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  ADMIN: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  AUDITOR: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  USER: { idle: HOUR, absolute: DAY },
} as const satisfies Record<Account["role"], { idle: number; absolute: number }>;

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

/** Signs in by password; refused where company, user and password do not fit, or the account is disabled. */
export async function startSession(
  store: Store,
  visit: Visit,
  credentials: { readonly companyId: string; readonly userId: string; readonly password: string },
): Promise<SignedIn> {
  const { now } = visit;
  const { companyId, userId, password } = credentials;
  const { account, tried, wait } = await store.read(async (reader) => {
    const tried = await triedBy(reader, visit, { companyId, userId, kind: "PASSWORD" });
    return {
      account: await reader.account(companyId, userId),
      tried,
      wait: await waitOf(reader, tried, now),
    };
  });
  if (wait > 0) return { kind: "too-many", wait };
  const passwordHash = account?.passwordHash ?? null;
  const isRight = await isPassword(password, passwordHash);
  return store.write(async (writer) => {
    // While the password was compared, it may have been changed or the account stopped.
    const account = await writer.account(companyId, userId);
    if (
      !isRight ||
      account === null ||
      account.disabledAt !== null ||
      account.passwordHash !== passwordHash
    ) {
      await noteFailure(writer, tried, now);
      return { kind: "refused" };
    }
    await noteSuccess(writer, tried);
    const owes = await owedAfterPassword(writer, account);
    return { kind: "started", ...(await beginSession(writer, account, visit, owes)) };
  });
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

/** Begins a session of an account without asking for anything. */
export async function beginSession(
  writer: Writer,
  account: Account,
  visit: Visit,
  owes: Session["owes"],
): Promise<Started> {
  const { companyId, userId } = account;
  const { now, userAgent } = visit;
  const token = newToken();
  const session = {
    tokenHash: tokenHash(token),
    companyId,
    userId,
    startedAt: now,
    seenAt: now,
    provedAt: now,
    owes,
    userAgent,
  };
  await writer.putSession(session);
  if (owes === null) await noteSignedIn(writer, account, visit);
  return { token, who: await whoOf(writer, account, session) };
}

async function noteSignedIn(
  writer: Writer,
  { companyId, userId }: Account,
  { now, device }: Visit,
): Promise<void> {
  await writer.noteSignIn(companyId, userId, now);
  if (device === null) return;
  const known = { tokenHash: tokenHash(device), companyId, userId };
  await writer.putKnownDevice(known, now, now - DEVICE_LIFE);
}

/**
 * Puts a session under a new token in the place of this one: its person has just proved who they are. What the session
 * owed is done; its absolute end stays. Null where it has ended meanwhile.
 */
export async function renewSession(writer: Writer, who: Who, visit: Visit): Promise<Started | null> {
  const session = await writer.session(who.tokenHash);
  const account = session === null ? null : await writer.account(session.companyId, session.userId);
  if (session === null || account === null || isOver(session, account, visit.now)) return null;
  const token = newToken();
  const { now } = visit;
  const renewed = { ...session, tokenHash: tokenHash(token), seenAt: now, provedAt: now, owes: null };
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
    if (session === null || account === null || isOver(session, account, now)) return null;
    return { session, who: await whoOf(reader, account, session) };
  });
  if (known === null) return null;
  if (!unattended && now - known.session.seenAt >= TOUCH_EVERY) await touch(store, hash, now);
  return known.who;
}

/** What is only read goes on while the store cannot be written; the session then lives as if it was not used. */
async function touch(store: Store, hash: string, now: Instant): Promise<void> {
  try {
    await store.write((writer) => writer.touchSession(hash, now));
  } catch (fault) {
    if (!(fault instanceof StoreAway)) throw fault;
  }
}

export async function endSession(store: Store, hash: string): Promise<void> {
  await store.write((writer) => writer.endSession(hash));
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
  return { ...person, tokenHash, owes, provedAt };
}
