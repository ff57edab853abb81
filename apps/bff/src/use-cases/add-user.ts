import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { FEWEST_CHARACTERS, hashPassword } from "../sessions/passwords.ts";
import { NOBODYS_LOG } from "../store/security-log.ts";
import type { Account, Writer } from "../store/store.ts";
import { findExtension } from "./find-extension.ts";
import type { House } from "./use-case.ts";

/** A sign-in to be made, or given another password and role. */
export interface UserToAdd {
  readonly companyId: string;
  readonly userId: string;
  readonly role: Account["role"];
  /** A user's own extension. */
  readonly extension: ExtensionNumber | null;
  readonly password: string;
  /** An administrator's name; one that an account has already is kept where none is given. */
  readonly name?: string;
}

export type AddedUser = {
  readonly kind:
    | "added"
    | "no-such-company"
    | "no-such-extension"
    | "extension-needed"
    | "operators-company"
    | "user-id-unusable"
    | "password-too-short";
};

/** What can be typed at sign-in as it is: 1 to 64 characters without spaces at its ends. */
const USER_ID = /^\S(?:.{0,62}\S)?$/u;

/** The companyId of operators, which no company may have. */
export const OPERATORS = NOBODYS_LOG;

export async function addUser(house: Pick<House, "store" | "now">, user: UserToAdd): Promise<AddedUser> {
  if ([...user.password].length < FEWEST_CHARACTERS) return { kind: "password-too-short" };
  return putUser(house, user);
}

/** The same, with whatever password: the demo's may be set from outside. */
export async function putUser(
  { store, now }: Pick<House, "store" | "now">,
  user: UserToAdd,
): Promise<AddedUser> {
  const { companyId, userId, role } = user;
  if (!USER_ID.test(userId)) return { kind: "user-id-unusable" };
  if ((companyId === OPERATORS) !== (role === "OPERATOR")) return { kind: "operators-company" };
  const passwordHash = await hashPassword(user.password);
  return store.write(async (writer) => {
    if (role !== "OPERATOR" && (await writer.head(companyId as CompanyId)) === null)
      return { kind: "no-such-company" };
    if (role === "USER" && user.extension === null) return { kind: "extension-needed" };
    const own =
      user.extension === null ? null : await findExtension(writer, companyId as CompanyId, user.extension);
    if (user.extension !== null && own === null) return { kind: "no-such-extension" };
    const known = await writer.account(companyId, userId);
    const { name = null, createdAt = now(), lastSignedInAt = null } = known ?? {};
    await writer.putAccount({
      companyId,
      userId,
      role,
      extension: own?.id ?? null,
      name: user.name ?? name,
      passwordHash,
      disabledAt: null,
      createdAt,
      lastSignedInAt,
    });
    await writer.endInvitations(companyId, userId);
    await tellOf(writer, known, user, now());
    return { kind: "added" };
  });
}

/** The command line has no sign-in of its own, so the events name nobody; their door says whence it was done. */
async function tellOf(
  writer: Writer,
  known: Account | null,
  { companyId: company, userId: subject, role }: UserToAdd,
  at: number,
): Promise<void> {
  const event = { company, at, actor: null, subject };
  if (known === null) return writer.putEvent({ ...event, code: "account.added", params: { role } });
  await writer.putEvent({ ...event, code: "password.changed", params: { by: "COMMAND_LINE" } });
  if (known.role === role) return;
  const params = { from: known.role, to: role };
  await writer.putEvent({ ...event, code: "account.role-changed", params });
}
