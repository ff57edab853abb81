import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { FEWEST_CHARACTERS, hashPassword } from "../sessions/passwords.ts";
import type { Account } from "../store/store.ts";
import type { House } from "./use-case.ts";

/** A sign-in to be made, or given another password and role. */
export interface UserToAdd {
  readonly companyId: string;
  readonly userId: string;
  readonly role: Account["role"];
  /** A user's own extension. */
  readonly extension: ExtensionNumber | null;
  readonly password: string;
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
export const OPERATORS = "operator";

export async function addUser({ store }: Pick<House, "store">, user: UserToAdd): Promise<AddedUser> {
  if ([...user.password].length < FEWEST_CHARACTERS) return { kind: "password-too-short" };
  return putUser({ store }, user);
}

/** The same, with whatever password: the demo's may be set from outside. */
export async function putUser({ store }: Pick<House, "store">, user: UserToAdd): Promise<AddedUser> {
  const { companyId, userId, role } = user;
  if (!USER_ID.test(userId)) return { kind: "user-id-unusable" };
  if ((companyId === OPERATORS) !== (role === "OPERATOR")) return { kind: "operators-company" };
  const passwordHash = await hashPassword(user.password);
  return store.write(async (writer) => {
    if (role !== "OPERATOR" && (await writer.head(companyId as CompanyId)) === null)
      return { kind: "no-such-company" };
    if (role === "USER" && user.extension === null) return { kind: "extension-needed" };
    const numbers = user.extension === null ? [] : [user.extension];
    const state = await writer.neighbourhood(companyId as CompanyId, { ids: [], numbers, mobiles: [] });
    const own = numbers[0] === undefined ? undefined : state?.settings.extensions.numbered(numbers[0])[0];
    if (numbers.length > 0 && own === undefined) return { kind: "no-such-extension" };
    await writer.putAccount({ companyId, userId, role, extension: own?.id ?? null, passwordHash });
    return { kind: "added" };
  });
}
