import type { SecurityEventParams } from "@naisen/api/security-event";
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
import { owedNow } from "./second-factor.ts";
import { isOver } from "./session-ends.ts";
import { newToken, tokenHash } from "./session-token.ts";
import type { Visit } from "./visit.ts";
import { actorOf, type Who } from "./who.ts";

/** A session's use is written down at most so often. */
const TOUCH_EVERY = 60_000;

/** A browser in which nobody signed in for so long is one like any other. */
export const DEVICE_LIFE = 180 * 24 * 60 * 60 * 1000;

/** Who signed in, with the token that their browser keeps. */
export interface Started {
  readonly token: string;
  readonly who: Who;
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
  const provedAt = who.owes === "FACTOR" ? session.provedAt : now;
  const renewed = { ...session, tokenHash: tokenHash(token), seenAt: now, provedAt, owes: null };
  await writer.moveSession(session.tokenHash, renewed);
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

/** Whose session of that hash it is, by the account as this transaction has it; null where it is over. */
export async function whoseSession(reader: Reader, hash: string, now: number): Promise<Who | null> {
  const session = await reader.session(hash);
  const account = session === null ? null : await reader.account(session.companyId, session.userId);
  if (session === null || account === null || isOver(session, account, now)) return null;
  return whoOf(reader, account, session);
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

async function whoOf(reader: Reader, account: Account, session: Session): Promise<Who> {
  const { companyId, userId, role, extension, sites } = account;
  const { tokenHash, provedAt } = session;
  const owes = await owedNow(reader, session);
  const theirs = sites === null ? null : await reader.sitesAmong(companyId, sites);
  const person = { companyId: companyId as CompanyId, userId, role, extension, sites: theirs };
  return { ...person, tokenHash, owes, provedAt, token: null };
}
