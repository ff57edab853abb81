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
import { isPassword } from "./passwords.ts";
import { newToken, tokenHash } from "./session-token.ts";
import type { Who } from "./who.ts";

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

/** Signs in; null where company, user and password do not fit, or the account is disabled. */
export async function startSession(
  store: Store,
  now: Instant,
  credentials: { readonly companyId: string; readonly userId: string; readonly password: string },
): Promise<Started | null> {
  const { companyId, userId, password } = credentials;
  const account = await store.read((reader) => reader.account(companyId, userId));
  const passwordHash = account?.passwordHash ?? null;
  if (!(await isPassword(password, passwordHash))) return null;
  return store.write(async (writer) => {
    // While the password was compared, it may have been changed or the account stopped.
    const account = await writer.account(companyId, userId);
    if (account === null || account.disabledAt !== null || account.passwordHash !== passwordHash) return null;
    return beginSession(writer, account, now);
  });
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
    if (session === null || account === null || isOver(session, account, now)) return null;
    return { session, who: await whoOf(reader, account, hash) };
  });
  if (known === null) return null;
  if (now - known.session.seenAt >= TOUCH_EVERY) await touch(store, hash, now);
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
