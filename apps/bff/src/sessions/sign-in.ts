import type { SecurityEventParams } from "@naisen/api/security-event";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { RefusalLog } from "../store/refusal-log.ts";
import { NOBODYS_LOG, type SecurityEvent } from "../store/security-log.ts";
import type { Account, Reader, Store, Writer } from "../store/store.ts";
import { countTry, type Tried, waitOf } from "./failures.ts";
import { hashPassword, isOutdated, isPassword } from "./passwords.ts";
import { owedAfterPassword } from "./second-factor.ts";
import { tokenHash } from "./session-token.ts";
import { beginSession, type Started } from "./sessions.ts";
import { isByProviderOnly } from "./single-sign-on.ts";
import type { Visit } from "./visit.ts";
import { eventBy, type Who } from "./who.ts";

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
