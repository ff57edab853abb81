import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { FEWEST_CHARACTERS, hashPassword } from "../sessions/passwords.ts";
import type { Account } from "../store/store.ts";
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
  /** Asked for nothing but the password, whatever the company asks for. */
  readonly passwordOnly?: boolean;
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
export const USER_ID = /^\S(?:.{0,62}\S)?$/u;

/** The companyId of operators, which no company may have. */
export const OPERATORS = "operator";

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
    await writer.putPasswordOnly(companyId, userId, user.passwordOnly ?? false);
    await writer.endInvitations(companyId, userId);
    return { kind: "added" };
  });
}
