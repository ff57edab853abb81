import type { Failures } from "../store/factors.ts";
import type { Reader, Writer } from "../store/store.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** So many tries may fail before one waits, and so many before nothing is tried any more for a day. */
interface Limit {
  readonly free: number;
  readonly most: number;
}
/** NIST 800-63B-4, 3.2.2: no more than 100 in a row on an account. */
const ACCOUNT: Limit = { free: 5, most: 100 };
/** A source may be a whole office, in which people mistype every day: it waits, and is never stopped. */
const SOURCE: Limit = { free: 50, most: Number.POSITIVE_INFINITY };
const FIRST_WAIT = MINUTE / 2;
const LONGEST_WAIT = 15 * MINUTE;

/**
 * What was tried. A browser in which the account has signed in before is counted by itself, and by nothing else: neither
 * strangers nor whoever shares its address can lock it out.
 */
export interface Tried {
  readonly companyId: string;
  readonly userId: string;
  readonly kind: "PASSWORD" | "CODE";
  /** The hash of a known browser's token. */
  readonly device: string | null;
  /** The address or network that the request came from; null where that is a proxy's, which says nothing of whom it serves. */
  readonly source: string | null;
}

/** How many milliseconds the next try has to wait; 0: none. The wait doubles with every further failure. */
export async function waitOf(reader: Reader, tried: Tried, now: number): Promise<number> {
  const ofAccount = waitAfter(await reader.failures(accountSubject(tried)), ACCOUNT, now);
  if (tried.device !== null) return ofAccount;
  return Math.max(ofAccount, await sourceWait(reader, tried.source, now));
}

/** The same where no account is known: only whence it came counts. */
export async function sourceWait(reader: Reader, source: string | null, now: number): Promise<number> {
  return source === null ? 0 : waitAfter(await reader.failures(sourceSubject(source)), SOURCE, now);
}

/**
 * Counts a try by what came of it, and gives 0; or how long it has to wait, right or wrong, where others that came at the
 * same moment have used up those that are free.
 */
export async function countTry(writer: Writer, tried: Tried, isRight: boolean, now: number): Promise<number> {
  const wait = await waitOf(writer, tried, now);
  if (wait === 0) await (isRight ? noteSuccess(writer, tried) : noteFailure(writer, tried, now));
  return wait;
}

/** How long a source waits that showed tokens that are none. People who sign in from there do not wait for its programs. */
export async function waitOfToken(reader: Reader, source: string, now: number): Promise<number> {
  return waitAfter(await reader.failures(tokenSubject(source)), SOURCE, now);
}

/** Counts a token that is none, and gives 0; or how long its source has to wait. */
export async function countTokenFailure(writer: Writer, source: string, now: number): Promise<number> {
  const wait = await waitOfToken(writer, source, now);
  if (wait === 0) await writer.addFailure(tokenSubject(source), now, now - DAY);
  return wait;
}

/** Notes that a try failed. */
async function noteFailure(writer: Writer, tried: Tried, now: number): Promise<void> {
  await writer.addFailure(accountSubject(tried), now, now - DAY);
  if (tried.device === null) await noteSourceFailure(writer, tried.source, now);
}

/** The same where no account is known. */
export async function noteSourceFailure(writer: Writer, source: string | null, now: number): Promise<void> {
  if (source !== null) await writer.addFailure(sourceSubject(source), now, now - DAY);
}

/** Notes that one succeeded: the account's count begins anew, the source's goes on. */
async function noteSuccess(writer: Writer, tried: Tried): Promise<void> {
  await writer.endFailures(accountSubject(tried));
}

function waitAfter(failures: Failures | null, { free, most }: Limit, now: number): number {
  if (failures === null || failures.count < free || failures.lastAt < now - DAY) return 0;
  const wait =
    failures.count >= most ? DAY : Math.min(FIRST_WAIT * 2 ** (failures.count - free), LONGEST_WAIT);
  return Math.max(0, failures.lastAt + wait - now);
}

function accountSubject({ companyId, userId, kind, device }: Tried): string {
  return JSON.stringify([kind, companyId, userId, device]);
}

function tokenSubject(source: string): string {
  return JSON.stringify(["TOKEN", source]);
}

function sourceSubject(source: string): string {
  return JSON.stringify(["SOURCE", source]);
}
