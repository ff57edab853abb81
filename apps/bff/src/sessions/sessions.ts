import type { SecurityEventParams } from "@naisen/api/security-event";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { RefusalLog } from "../store/refusal-log.ts";
import { NOBODYS_LOG, type SecurityEvent } from "../store/security-log.ts";
import type { Account, Session, Store, Writer } from "../store/store.ts";
import { isPassword } from "./passwords.ts";
import { newToken, tokenHash } from "./session-token.ts";
import { actorOf, type Who } from "./who.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a session lives without being used, and at all (research/reliability.md, check 33). */
const LIFE = {
  OPERATOR: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  ADMIN: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  USER: { idle: HOUR, absolute: 24 * HOUR },
} as const satisfies Record<Account["role"], { idle: number; absolute: number }>;

/** A session's use is written down at most so often. */
const TOUCH_EVERY = MINUTE;

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
  return { token, who: whoOf(account, session.tokenHash) };
}

/** Who holds this token, judged by the account as it is now; null where the session is over. */
export async function whoAsks(store: Store, now: Instant, token: string): Promise<Who | null> {
  const hash = tokenHash(token);
  const { session, account } = await store.read(async (reader) => {
    const session = await reader.session(hash);
    const account = session === null ? null : await reader.account(session.companyId, session.userId);
    return { session, account };
  });
  if (session === null || account === null) return null;
  if (isOver(session, account, now)) {
    await endSession(store, now, whoOf(account, hash), "EXPIRED");
    return null;
  }
  if (now - session.seenAt >= TOUCH_EVERY) await store.write((writer) => writer.touchSession(hash, now));
  return whoOf(account, hash);
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

function isOver(session: Session, { role, disabledAt }: Account, now: Instant): boolean {
  const { idle, absolute } = LIFE[role];
  return disabledAt !== null || now - session.seenAt >= idle || now - session.startedAt >= absolute;
}

function whoOf({ companyId, userId, role, extension }: Account, hash: string): Who {
  return { companyId: companyId as CompanyId, userId, role, extension, tokenHash: hash };
}
