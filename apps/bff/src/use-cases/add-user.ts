import { isUserId } from "@naisen/api/identity";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import { choosePassword } from "../sessions/chosen-password.ts";
import type { PasswordFault } from "../sessions/password-rules.ts";
import { hashPassword } from "../sessions/passwords.ts";
import { NOBODYS_LOG } from "../store/security-log.ts";
import type { Account, Reader, Writer } from "../store/store.ts";
import { areSitesOf } from "./change-account.ts";
import { findExtension } from "./find-extension.ts";
import { roleTold, sitesGranted } from "./grant-told.ts";
import { isNameTaken } from "./is-name-taken.ts";
import { noteFactorChange } from "./note-factor-change.ts";
import type { House } from "./use-case.ts";

/** A sign-in to be made, or given another password and role. */
export interface UserToAdd {
  readonly companyId: string;
  readonly userId: string;
  readonly role: Account["role"];
  /** A user's own extension. */
  readonly extension: ExtensionNumber | null;
  readonly password: string;
  /** The sites that an administrator or auditor is for; the whole company where none are given. */
  readonly sites?: readonly SiteId[] | null;
  /** An administrator's name; one that an account has already is kept where none is given. */
  readonly name?: string;
  /** Asked for nothing but the password, whatever the company asks for. */
  readonly passwordOnly?: boolean;
}

export type AddedUser = {
  readonly kind:
    | "added"
    | "no-such-company"
    | "no-such-extension"
    | "no-such-site"
    | "sites-not-wanted"
    | "extension-needed"
    | "operators-company"
    | "user-id-unusable"
    | "user-id-taken"
    | PasswordFault;
};

/** The companyId of operators, which no company may have. */
export const OPERATORS = NOBODYS_LOG;

/** Makes the sign-in, with a password that may be chosen. */
export async function addUser(
  house: Pick<House, "store" | "now" | "isBreached">,
  user: UserToAdd,
): Promise<AddedUser> {
  const chosen = await choosePassword(house, user.password, await wordsOf(house, user));
  return chosen.kind === "refused" ? { kind: chosen.code } : putHashed(house, user, chosen.passwordHash);
}

/** The same, with whatever password: the demo's may be set from outside. */
export async function putUser(house: Pick<House, "store" | "now">, user: UserToAdd): Promise<AddedUser> {
  return putHashed(house, user, await hashPassword(user.password));
}

async function putHashed(
  { store, now }: Pick<House, "store" | "now">,
  user: Omit<UserToAdd, "password">,
  passwordHash: string,
): Promise<AddedUser> {
  const { companyId, userId, role } = user;
  if ((companyId === OPERATORS) !== (role === "OPERATOR")) return { kind: "operators-company" };
  return store.write(async (writer) => {
    const found = await whatFor(writer, user);
    if ("kind" in found) return found;
    const known = await writer.account(companyId, userId);
    // Whoever was made before may be called as it was allowed then.
    if (known === null && !isUserId(userId)) return { kind: "user-id-unusable" };
    if (known === null && (await isNameTaken(writer, companyId, userId, now())))
      return { kind: "user-id-taken" };
    const { name = null, createdAt = now(), lastSignedInAt = null } = known ?? {};
    const account = {
      companyId,
      userId,
      role,
      ...found,
      name: user.name ?? name,
      passwordHash,
      disabledAt: null,
      createdAt,
      lastSignedInAt,
    };
    await writer.putAccount(account);
    await tellOf(writer, known, account, now());
    await exempt(writer, account, user.passwordOnly ?? false, now());
    await writer.endInvitations(companyId, userId);
    if (known !== null) await noteFactorChange(writer, user, now());
    return { kind: "added" };
  });
}

/** The words of the account's owner, which their password may not be made of. */
function wordsOf(
  { store }: Pick<House, "store">,
  { companyId, userId, extension, name }: UserToAdd,
): Promise<readonly string[]> {
  return store.read(async (reader) => {
    const company = companyId as CompanyId;
    const head = await reader.head(company);
    const own = extension === null ? null : await findExtension(reader, company, extension);
    const known = await reader.account(companyId, userId);
    return [companyId, userId, head?.name, own?.name, name, known?.name].flatMap((word) => word ?? []);
  });
}

/** The command line has no sign-in of its own, so the events name nobody; their door says whence it was done. */
async function tellOf(writer: Writer, known: Account | null, account: Account, at: number): Promise<void> {
  const { companyId: company, userId: subject, role, sites } = account;
  const event = { company, at, actor: null, subject };
  const params = { role, ...sitesGranted(sites) };
  if (known === null) return writer.putEvent({ ...event, code: "account.added", params });
  await writer.putEvent({ ...event, code: "password.changed", params: { by: "COMMAND_LINE" } });
  if (known.disabledAt !== null) await writer.putEvent({ ...event, code: "account.enabled", params: {} });
  if (isAsItWas(known, account)) return;
  await writer.putEvent({ ...event, code: "account.role-changed", params: roleTold(known, account) });
}

function isAsItWas(known: Account, { role, sites, name, extension }: Account): boolean {
  const isForTheSame = sitesGranted(known.sites).sites === sitesGranted(sites).sites;
  return known.role === role && isForTheSame && known.name === name && known.extension === extension;
}

/** Asks the account for nothing but its password from now on, or for what its company asks for. */
async function exempt(writer: Writer, { companyId, userId }: Account, passwordOnly: boolean, at: number) {
  const before = await writer.factors(companyId, userId);
  await writer.putPasswordOnly(companyId, userId, passwordOnly);
  if (before.passwordOnly === passwordOnly) return;
  const params = { exempt: passwordOnly ? "YES" : "NO" } as const;
  const event = { company: companyId, at, actor: null, subject: userId };
  await writer.putEvent({ ...event, code: "account.exempted", params });
}

/** The extension and the sites that the account is for, or why there is none such. */
async function whatFor(
  reader: Reader,
  { companyId, role, extension: number, sites = null }: Omit<UserToAdd, "password">,
): Promise<Pick<Account, "extension" | "sites"> | AddedUser> {
  const company = companyId as CompanyId;
  if (role !== "OPERATOR" && (await reader.head(company)) === null) return { kind: "no-such-company" };
  if (role === "USER" && number === null) return { kind: "extension-needed" };
  const own = number === null ? null : await findExtension(reader, company, number);
  if (number !== null && own === null) return { kind: "no-such-extension" };
  if (sites !== null && role !== "ADMIN" && role !== "AUDITOR") return { kind: "sites-not-wanted" };
  if (sites !== null && !(await areSitesOf(reader, company, sites))) return { kind: "no-such-site" };
  return { extension: own?.id ?? null, sites };
}
