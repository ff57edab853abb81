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
import { isPassword } from "./passwords.ts";
import { newToken, tokenHash } from "./session-token.ts";
import { actorOf, type Who } from "./who.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a session lives without being used, and at all (research/reliability.md, check 33). */
const LIFE = {
  OPERATOR: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  ADMIN: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  AUDITOR: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  USER: { idle: HOUR, absolute: 24 * HOUR },
} as const satisfies Record<Account["role"], { idle: number; absolute: number }>;

/** A session's use is written down at most so often. */
const TOUCH_EVERY = MINUTE;

/** So far a clock that is kept right may be set back. */
const CLOCK_STEP = 5 * MINUTE;

/** Who signed in, with the token that their browser keeps. */
export interface Started {
  readonly token: string;
  readonly who: Who;
}

interface Credentials {
  readonly companyId: string;
  readonly userId: string;
  readonly password: string;
}

/** Signs in; null where company, user and password do not fit, or the account is disabled. */
export async function startSession(
  { store, refusals }: { readonly store: Store; readonly refusals: RefusalLog },
  now: Instant,
  credentials: Credentials,
): Promise<Started | null> {
  const { companyId, userId, password } = credentials;
  const known = await store.read(async (reader) => ({
    account: await reader.account(companyId, userId),
    isCompany: companyId === NOBODYS_LOG || (await reader.head(companyId as CompanyId)) !== null,
  }));
  const passwordHash = known.account?.passwordHash ?? null;
  const isRight = await isPassword(password, passwordHash);
  const started = !isRight
    ? null
    : await store.write(async (writer) => {
        // While the password was compared, it may have been changed or the account stopped.
        const account = await writer.account(companyId, userId);
        if (account === null || account.disabledAt !== null || account.passwordHash !== passwordHash)
          return null;
        const started = await beginSession(writer, account, now);
        const [event, actor] = [{ company: companyId, at: now }, actorOf(started.who)];
        await writer.putEvent({ ...event, code: "sign-in.succeeded", params: { by: "PASSWORD" }, actor });
        return started;
      });
  if (started === null) refusals.note(refusedSignIn(credentials, known, isRight, now));
  return started;
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

/** Begins a session of an account without asking for anything. */
export async function beginSession(writer: Writer, account: Account, now: Instant): Promise<Started> {
  const { companyId, userId } = account;
  const token = newToken();
  const session = { tokenHash: tokenHash(token), companyId, userId, startedAt: now, seenAt: now };
  await writer.putSession(session);
  await writer.noteSignIn(companyId, userId, now);
  return { token, who: await whoOf(writer, account, session.tokenHash) };
}

/** Who holds this token, judged by the account as it is now; null where the session is over. */
export async function whoAsks(store: Store, now: Instant, token: string): Promise<Who | null> {
  const hash = tokenHash(token);
  const known = await store.read(async (reader) => {
    const session = await reader.session(hash);
    const account = session === null ? null : await reader.account(session.companyId, session.userId);
    if (session === null || account === null) return null;
    const who = await whoOf(reader, account, hash);
    return { session, who, isOver: isOver(session, account, now) };
  });
  if (known === null) return null;
  if (known.isOver) {
    await expire(store, known.who, now);
    return null;
  }
  if (now - known.session.seenAt >= TOUCH_EVERY) await touch(store, hash, now);
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

/** A session from the future was begun or used while the clock was wrong: nobody knows how old it is. */
function isOver({ startedAt, seenAt }: Session, { role, disabledAt }: Account, now: Instant): boolean {
  const { idle, absolute } = LIFE[role];
  if (disabledAt !== null || Math.max(startedAt, seenAt) - now > CLOCK_STEP) return true;
  return now - seenAt >= idle || now - startedAt >= absolute;
}

async function whoOf(reader: Reader, account: Account, hash: string): Promise<Who> {
  const { companyId, userId, role, extension, sites } = account;
  const theirs = sites === null ? null : await reader.sitesAmong(companyId, sites);
  return { companyId: companyId as CompanyId, userId, role, extension, sites: theirs, tokenHash: hash };
}
