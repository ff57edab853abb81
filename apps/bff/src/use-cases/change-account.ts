import type { AccountRole } from "@naisen/api/endpoints/accounts";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import { eventBy, type Who } from "../sessions/who.ts";
import type { Account, Reader, Writer } from "../store/store.ts";
import { type AccountRefused, accountRefused, DONE } from "./account-refusal.ts";
import { findExtension } from "./find-extension.ts";
import { roleTold } from "./grant-told.ts";
import { type MadeToken, makeLink } from "./make-link.ts";
import type { House } from "./use-case.ts";

type Done = AccountRefused | typeof DONE;
type Doors = Pick<House, "store" | "now">;

/** Stops an account, whose sessions and links end at once, or lets it go on. */
export function putAccountState(
  { store, now }: Doors,
  who: Who,
  userId: string,
  disabled: boolean,
): Promise<Done> {
  return store.write(async (writer) => {
    const found = await accountToChange(writer, who, userId, { loses: disabled });
    if (found.kind === "refused") return found;
    const disabledAt = disabled ? (found.account.disabledAt ?? now()) : null;
    await writer.putAccount({ ...found.account, disabledAt });
    const code = disabled ? "account.disabled" : "account.enabled";
    await writer.putEvent({ ...eventBy(who, now(), userId), code, params: {} });
    if (disabled) await writer.endInvitations(who.companyId, userId);
    return DONE;
  });
}

/** Gives an account another role, name or extension; its sessions end, for they showed what is not theirs any more. */
export function putAccountRole(
  { store, now }: Doors,
  who: Who,
  userId: string,
  wanted: AccountRole,
): Promise<Done> {
  return store.write(async (writer) => {
    const found = await accountToChange(writer, who, userId, { loses: !isOfWholeCompany(wanted) });
    if (found.kind === "refused") return found;
    const role = await roleToStore(writer, who.companyId, wanted);
    if ("kind" in role) return role;
    await writer.putAccount({ ...found.account, ...role });
    const params = roleTold(found.account, role);
    await writer.putEvent({ ...eventBy(who, now(), userId), code: "account.role-changed", params });
    return DONE;
  });
}

/** Takes an account away. What its person did stays in the log. */
export function removeAccount({ store, now }: Doors, who: Who, userId: string): Promise<Done> {
  return store.write(async (writer) => {
    const found = await accountToChange(writer, who, userId, { loses: true });
    if (found.kind === "refused") return found;
    await writer.removeAccount(who.companyId, userId);
    await writer.putEvent({ ...eventBy(who, now(), userId), code: "account.removed", params: {} });
    return DONE;
  });
}

/**
 * Makes another link for an account. Its password goes on until the link is used: a reset by mistake, or a link that
 * got lost, locks nobody out. Whose password is known to others is to be stopped, which ends everything at once.
 */
export function makeAccountLink(
  { store, now }: Doors,
  who: Who,
  userId: string,
): Promise<AccountRefused | { readonly kind: "made"; readonly made: MadeToken }> {
  return store.write(async (writer) => {
    const found = await accountToChange(writer, who, userId, { loses: false });
    if (found.kind === "refused") return found;
    if (found.account.disabledAt !== null) return accountRefused("account.disabled");
    return { kind: "made", made: await makeLink(writer, found.account, who, now()) };
  });
}

/**
 * The account, if this person may change it: one of their own company, not their own, and never the last
 * administrator of the whole company who can sign in, where it `loses` being one. Asked in the transaction that writes, so that two
 * administrators who stop each other leave one.
 */
export async function accountToChange(
  writer: Writer,
  who: Who,
  userId: string,
  { loses }: { readonly loses: boolean },
): Promise<AccountRefused | { readonly kind: "found"; readonly account: Account }> {
  if (!(await mayAdminister(writer, who))) return accountRefused("policy.forbidden");
  const account = await writer.account(who.companyId, userId);
  if (account === null) return accountRefused("not-found");
  if (loses && isAdministrator(account) && (await writer.otherAdministrators(who.companyId, userId)) === 0)
    return accountRefused("account.last-administrator");
  if (userId === who.userId) return accountRefused("account.own");
  return { kind: "found", account };
}

/** Whether they are still an administrator of the whole company: since they were asked who they are, another one may have stopped them. */
export async function mayAdminister(
  reader: Reader,
  { companyId, userId }: { readonly companyId: string; readonly userId: string },
): Promise<boolean> {
  return administers(await reader.account(companyId, userId));
}

/** Whether an account is an administrator of the whole company who was not stopped. */
export function administers(account: Account | null): account is Account {
  return account !== null && account.disabledAt === null && isOfAllSites(account);
}

/** Whether the company can count on them: also while its provider of sign-ins is away, so by a password. */
function isAdministrator(account: Account): boolean {
  return isOfAllSites(account) && account.disabledAt === null && account.passwordHash !== null;
}

function isOfAllSites({ role, sites }: Account): boolean {
  return role === "ADMIN" && sites === null;
}

function isOfWholeCompany(wanted: AccountRole): boolean {
  return wanted.role === "ADMIN" && wanted.sites === undefined;
}

/** A role with its name, sites or extension as an account keeps it, or why there is none such. */
export async function roleToStore(
  reader: Reader,
  company: CompanyId,
  wanted: AccountRole,
): Promise<Pick<Account, "role" | "name" | "extension" | "sites"> | AccountRefused> {
  if (wanted.role === "USER") {
    const own = await findExtension(reader, company, wanted.extension);
    if (own === null) return accountRefused("account.no-such-extension");
    return { role: "USER", name: null, extension: own.id, sites: null };
  }
  const { role, name, sites = null } = wanted;
  if (sites !== null && !(await areSitesOf(reader, company, sites)))
    return accountRefused("account.no-such-site");
  return { role, name, extension: null, sites };
}

/** Whether the company has every one of these sites. */
export async function areSitesOf(
  reader: Reader,
  company: CompanyId,
  sites: readonly SiteId[],
): Promise<boolean> {
  return (await reader.sitesAmong(company, sites)).length === new Set(sites).size;
}
