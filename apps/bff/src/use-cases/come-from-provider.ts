import type { SecurityEventParams } from "@naisen/api/security-event";
import { noteSourceFailure, sourceWait } from "../sessions/failures.ts";
import { CEREMONY_LIFE, type Ceremony, takeErrand } from "../sessions/provider/ceremony.ts";
import { isSetWrongly, type ProviderFault } from "../sessions/provider/provider-fault.ts";
import type { Person } from "../sessions/provider/providers.ts";
import { keepWord } from "../sessions/provider/providers-word.ts";
import { hasFactor, owedAfterPassword } from "../sessions/second-factor.ts";
import { oldestAtProvider } from "../sessions/session-ends.ts";
import { beginSession, renewSession, type Started } from "../sessions/sessions.ts";
import { tellSignIn } from "../sessions/sign-in.ts";
import type { Visit } from "../sessions/visit.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import { NOBODYS_LOG } from "../store/security-log.ts";
import type { Account, Writer } from "../store/store.ts";
import { noteFactorChange } from "./note-factor-change.ts";
import { openInvitation } from "./take-link.ts";
import type { House } from "./use-case.ts";

type Doors = Pick<House, "store" | "refusals" | "providers">;

/** What came of a browser that came back from its company's provider. `refused` is the one answer to all that is not right. */
export type CameBack =
  | ({ readonly kind: "signed-in"; readonly next: string } & Started)
  | { readonly kind: "linked"; readonly next: string }
  | ({ readonly kind: "proved" } & Started)
  /** It is they; the code of their app is asked for beside it. */
  | { readonly kind: "half-proved" }
  | { readonly kind: "refused" }
  | { readonly kind: "stale" }
  | { readonly kind: "away" }
  | { readonly kind: "moved" }
  | { readonly kind: "too-many"; readonly wait: number };

/** A browser as it comes back. */
export interface Back {
  /** The company at whose address it came back. */
  readonly companyId: string;
  /** What its cookie of the ceremony holds. */
  readonly token: string | null;
  /** The query of the address that it came back to, as it is. */
  readonly query: string;
  readonly who: Who | null;
}

/** Why not, as the security log tells it; what is told to the browser is one thing. */
type Why =
  | { readonly code: "provider.refused"; readonly params: { readonly fault: ProviderFault } }
  | { readonly code: "sign-in.refused"; readonly params: SecurityEventParams<"sign-in.refused"> }
  | { readonly code: "step-up.refused"; readonly params: { readonly by: "OIDC" } };
type Done = Exclude<CameBack, { kind: "refused" | "stale" | "away" | "moved" | "too-many" }>;
type Outcome = Done | { readonly kind: "not"; readonly why: Why; readonly subject?: string };

/** Ends what the browser was sent for: the provider's answer is checked, and only issuer and subject are looked at. */
export async function comeFromProvider(house: Doors, visit: Visit, back: Back): Promise<CameBack> {
  const { store, providers } = house;
  const { now, source } = visit;
  const wait = await store.read((reader) => sourceWait(reader, source, now));
  if (wait > 0) {
    const { who } = back;
    const event = who === null ? { company: NOBODYS_LOG, at: now, actor: null } : eventBy(who, now);
    house.refusals.note({ ...event, code: "requests.limited", params: { operation: "signIn" } });
    return { kind: "too-many", wait };
  }
  const ceremony = await takeErrand(store, back.token, now);
  if (ceremony === null || !isOfSession(ceremony, back.who)) return refuse(null, byFault("STATE"));
  if (ceremony.companyId !== back.companyId) return refuse(ceremony, byFault("MIXED_UP"));
  const { companyId, issuer, clientId, asked } = ceremony;
  const setting = await store.read((reader) => reader.singleSignOn(companyId));
  if (setting?.issuer !== issuer || setting.clientId !== clientId) return refuse(ceremony, byFault("STATE"));
  if (setting.secretLost) return away(ceremony, "SECRET");
  const read = await providers.readAsSet(setting, now);
  if (read.kind === "unread") return away(ceremony, read.fault);
  const url = new URL(`${asked.redirectUri}?${back.query}`);
  const answered = await providers.answer(read.provider, setting, url, asked, now);
  if (answered.kind === "refused") {
    const { fault } = answered;
    return fault === "UNREACHABLE" ? away(ceremony, fault) : refuse(ceremony, byFault(fault));
  }
  const { person } = answered;
  const outcome = await store.write(async (writer): Promise<Outcome> => {
    // While the provider was asked, the setting may have been changed or taken away.
    const still = await writer.singleSignOn(companyId);
    if (still?.issuer !== person.issuer || still.clientId !== clientId)
      return { kind: "not", why: byFault("STATE") };
    return settle(writer, visit, ceremony, back.who, person);
  });
  if (outcome.kind !== "not") return outcome;
  const { why, subject = null } = outcome;
  if (why !== STALE) return refuse(ceremony, why, subject);
  note(ceremony, why, subject);
  return { kind: "stale" };

  async function refuse(of: Ceremony | null, why: Why, subject: string | null = null): Promise<CameBack> {
    await store.write((writer) => noteSourceFailure(writer, source, now));
    note(of, why, subject);
    return { kind: "refused" };
  }

  function away(of: Ceremony, fault: ProviderFault): CameBack {
    note(of, byFault(fault), null);
    return isSetWrongly(fault) ? { kind: "moved" } : { kind: "away" };
  }

  function note(of: Ceremony | null, why: Why, subject: string | null): void {
    const isTheirs = of !== null && back.who !== null && of.purpose.kind !== "SIGN_IN";
    const event = isTheirs
      ? eventBy(back.who, now)
      : { company: of?.companyId ?? NOBODYS_LOG, at: now, actor: null };
    house.refusals.note({ ...event, ...why, subject });
  }
}

function byFault(fault: ProviderFault): Why {
  return { code: "provider.refused", params: { fault } };
}

/** What was begun in a session ends in that session, and only while it owes nothing. */
function isOfSession({ purpose, companyId }: Ceremony, who: Who | null): boolean {
  if (purpose.kind === "SIGN_IN" || purpose.kind === "JOIN") return true;
  return who?.tokenHash === purpose.session && who.companyId === companyId && who.owes === null;
}

function settle(
  writer: Writer,
  visit: Visit,
  { companyId, purpose, next }: Ceremony,
  who: Who | null,
  person: Person,
): Promise<Outcome> {
  switch (purpose.kind) {
    case "SIGN_IN":
      return signIn(writer, visit, companyId, person, next);
    case "JOIN":
      return join(writer, visit, purpose.invitation, person, next);
    case "LINK":
      return who === null ? Promise.resolve(NOT_OPEN) : link(writer, visit, who, person, next);
    case "PROVE":
      return who === null ? Promise.resolve(NOT_OPEN) : prove(writer, visit, who, person);
  }
}

/** It is somebody's whom we know, and too long ago for their role. */
const STALE = byFault("STALE");

const NOT_OPEN: Outcome = { kind: "not", why: byFault("STATE") };

async function signIn(
  writer: Writer,
  visit: Visit,
  companyId: string,
  person: Person,
  next: string,
): Promise<Outcome> {
  const link = await writer.linkTo(companyId, person.issuer, person.subject);
  const account = link === null ? null : await writer.account(companyId, link.userId);
  if (account === null)
    return { kind: "not", why: { code: "sign-in.refused", params: { reason: "NOT_LINKED" } } };
  if (account.disabledAt !== null) {
    const why = { code: "sign-in.refused", params: { reason: "DISABLED" } } as const;
    return { kind: "not", why, subject: account.userId };
  }
  if (isStale(person, account, visit.now)) return { kind: "not", why: STALE, subject: account.userId };
  return { kind: "signed-in", next, ...(await begin(writer, visit, account, person)) };
}

/** Takes an invitation by being linked: no password is set. Every session that there was ends. */
async function join(
  writer: Writer,
  visit: Visit,
  invitation: string,
  person: Person,
  next: string,
): Promise<Outcome> {
  const open = await openInvitation(writer, invitation, visit.now);
  if (open === null || open.invitation.purpose !== "INVITE") return NOT_OPEN;
  const { companyId, userId } = open.account;
  if (isStale(person, open.account, visit.now)) return { kind: "not", why: STALE, subject: userId };
  if (!(await linkTo(writer, open.account, person, visit.now)))
    return { kind: "not", why: byFault("TAKEN"), subject: userId };
  await writer.putInvitation({ ...open.invitation, usedAt: visit.now });
  await writer.endSessionsOf(companyId, userId, null);
  const started = await begin(writer, visit, open.account, person);
  await writer.putEvent({
    ...eventBy(started.who, visit.now),
    code: "factor.added",
    params: { factor: "OIDC" },
  });
  return { kind: "signed-in", next, ...started };
}

async function link(writer: Writer, visit: Visit, who: Who, person: Person, next: string): Promise<Outcome> {
  if (isStale(person, who, visit.now)) return { kind: "not", why: STALE };
  if (!(await linkTo(writer, who, person, visit.now))) return { kind: "not", why: byFault("TAKEN") };
  await writer.putEvent({ ...eventBy(who, visit.now), code: "factor.added", params: { factor: "OIDC" } });
  await noteFactorChange(writer, who, visit.now);
  return { kind: "linked", next };
}

/**
 * Whether they signed in at the provider longer ago than a session of theirs may last, and the way here. A provider that does
 * not say when was asked for a recent one all the same (OpenID Connect Core, 3.1.2.1, `max_age`).
 */
function isStale({ signedInAt }: Person, { role }: Pick<Account, "role">, now: number): boolean {
  return signedInAt !== null && now - signedInAt > oldestAtProvider(role) + CEREMONY_LIFE;
}

/** Links them, unless that person is another account's already: false. */
async function linkTo(
  writer: Writer,
  { companyId, userId }: Pick<Account, "companyId" | "userId">,
  { issuer, subject }: Person,
  linkedAt: number,
): Promise<boolean> {
  const known = await writer.linkTo(companyId, issuer, subject);
  if (known !== null && known.userId !== userId) return false;
  await writer.putLink({ companyId, userId, issuer, subject, linkedAt });
  return true;
}

/**
 * The provider's word is enough where there is no second factor with us, or where it asked for more than one itself. Of who has
 * an app and no password it is the one half, and the code the other (prove-again.ts).
 */
async function prove(
  writer: Writer,
  visit: Visit,
  who: Who,
  { issuer, subject, multiFactor }: Person,
): Promise<Outcome> {
  const known = await writer.linkTo(who.companyId, issuer, subject);
  const why = { code: "step-up.refused", params: { by: "OIDC" } } as const;
  if (known?.userId !== who.userId) return { kind: "not", why };
  const factors = await writer.factors(who.companyId, who.userId);
  if (!multiFactor && hasFactor(factors)) {
    const account = await writer.account(who.companyId, who.userId);
    if (factors.totp === null || account?.passwordHash != null) return { kind: "not", why };
    await keepWord(writer, who, visit.now);
    return { kind: "half-proved" };
  }
  const started = await renewSession(writer, who, visit);
  if (started === null) return NOT_OPEN;
  await writer.putEvent({ ...eventBy(who, visit.now), code: "step-up.succeeded", params: { by: "OIDC" } });
  return { kind: "proved", ...started };
}

/**
 * A sign-in at the provider counts as a password does, and as both factors where the provider says that it asked for more
 * than one. When somebody proved who they are is when they did it there, not when they came here.
 */
async function begin(writer: Writer, visit: Visit, account: Account, person: Person): Promise<Started> {
  const owes = person.multiFactor ? null : await owedAfterPassword(writer, account);
  const started = await beginSession(writer, account, visit, owes, person.signedInAt ?? 0);
  if (owes === null) await tellSignIn(writer, started.who, visit.now, "OIDC");
  return started;
}
