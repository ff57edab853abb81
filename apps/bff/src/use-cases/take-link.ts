import type { Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { choosePassword } from "../sessions/chosen-password.ts";
import type { PasswordFault } from "../sessions/password-rules.ts";
import { owedAfterPassword } from "../sessions/second-factor.ts";
import { tokenHash } from "../sessions/session-token.ts";
import { beginSession, type Started } from "../sessions/sessions.ts";
import { tellSignIn } from "../sessions/sign-in.ts";
import { isByProviderOnly } from "../sessions/single-sign-on.ts";
import type { Visit } from "../sessions/visit.ts";
import { eventBy } from "../sessions/who.ts";
import { NOBODYS_LOG, type SecurityEvent } from "../store/security-log.ts";
import type { Account, Invitation, Reader } from "../store/store.ts";
import { administers } from "./change-account.ts";
import { noteFactorChange } from "./note-factor-change.ts";
import type { House } from "./use-case.ts";

type Doors = Pick<House, "store" | "now" | "refusals">;

/** Whose password a link sets. */
export interface OpenLink {
  readonly companyId: string;
  readonly companyName: string;
  readonly userId: string;
  readonly name: string | null;
  readonly purpose: Invitation["purpose"];
  /** Whether it can be taken by the company's provider in the place of a password. */
  readonly byProvider: boolean;
}

/** What a link leads to; null for every token that sets no password any more or never did. Looking uses nothing up. */
export async function readLink({ store, now, refusals }: Doors, token: string): Promise<OpenLink | null> {
  const moment = now();
  const link = await store.read(async (reader) => {
    const open = await openLink(reader, token, moment);
    if (open === null) return refusedLink(await reader.invitation(tokenHash(token)), moment);
    const { companyId, userId, name } = open.account;
    const head = await reader.head(companyId as CompanyId);
    const own = await ownName(reader, open.account);
    const { purpose } = open.invitation;
    const byProvider = purpose === "INVITE" && (await reader.singleSignOn(companyId)) !== null;
    return { companyId, companyName: head?.name ?? "", userId, name: own ?? name, purpose, byProvider };
  });
  if (!("code" in link)) return link;
  refusals.note(link);
  return null;
}

/** What the security log says of a link that is no use: whose it was, where that is known. */
function refusedLink(invitation: Invitation | null, at: Instant): SecurityEvent {
  const { companyId: company = NOBODYS_LOG, userId: subject = null } = invitation ?? {};
  return { company, at, code: "link.refused", params: {}, actor: null, subject };
}

/** What came of setting a password by a link: `over` is the one answer to every token that is no use. */
export type TakenLink =
  | { readonly kind: "over" }
  | { readonly kind: "refused"; readonly code: PasswordFault | "single-sign-on.only" }
  | ({ readonly kind: "set" } & Started);

/** Sets the password, once, and signs in as far as a password does. Every session that there was ends. */
export async function takeLink(
  house: Doors & Pick<House, "isBreached">,
  visit: Visit,
  token: string,
  password: string,
): Promise<TakenLink> {
  const link = await readLink(house, token);
  if (link === null) return { kind: "over" };
  const { companyId, companyName, userId, name } = link;
  const chosen = await choosePassword(
    house,
    password,
    [companyId, companyName, userId, name ?? ""],
    visit.source,
  );
  if (chosen.kind === "refused") return chosen;
  const moment = visit.now;
  return house.store.write(async (writer) => {
    const open = await openLink(writer, token, moment);
    if (open === null) return { kind: "over" };
    if (await isByProviderOnly(writer, open.account)) return { kind: "refused", code: "single-sign-on.only" };
    const account = { ...open.account, passwordHash: chosen.passwordHash };
    await writer.putAccount(account);
    await writer.putInvitation({ ...open.invitation, usedAt: moment });
    const owes = await owedAfterPassword(writer, account);
    const started = await beginSession(writer, account, visit, owes);
    const event = eventBy(started.who, moment);
    await writer.putEvent({ ...event, code: "password.changed", params: { by: "LINK" } });
    if (open.account.passwordHash !== null) await noteFactorChange(writer, started.who, moment);
    if (owes === null) await tellSignIn(writer, started.who, moment, "LINK");
    return { kind: "set", ...started };
  });
}

function openLink(reader: Reader, token: string, now: number) {
  return openInvitation(reader, tokenHash(token), now);
}

/** The link of that hash and its account; null where it can be used no more. */
export async function openInvitation(
  reader: Reader,
  hash: string,
  now: number,
): Promise<{ readonly invitation: Invitation; readonly account: Account } | null> {
  const invitation = await reader.invitation(hash);
  if (invitation === null || invitation.usedAt !== null || invitation.expiresAt <= now) return null;
  if (!(await isAnsweredFor(reader, invitation))) return null;
  const account = await reader.account(invitation.companyId, invitation.userId);
  return account === null || account.disabledAt !== null ? null : { invitation, account };
}

/** Whether who made a link may still make it now: a later account of the same userId did not. */
export async function isAnsweredFor(
  reader: Reader,
  { companyId, madeBy: userId, madeAt }: Pick<Invitation, "companyId" | "madeBy" | "madeAt">,
): Promise<boolean> {
  const maker = await reader.account(companyId, userId);
  return administers(maker) && (maker.createdAt ?? 0) <= madeAt;
}

async function ownName(reader: Reader, { companyId, extension }: Account): Promise<string | null> {
  if (extension === null) return null;
  const keys = { ids: [extension], numbers: [], mobiles: [] };
  const state = await reader.neighbourhood(companyId as CompanyId, keys);
  return state?.settings.extensions.get(extension)?.name ?? null;
}
