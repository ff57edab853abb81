import type { IsInFile } from "./breached-file.ts";
import { breachedList } from "./breached-list.ts";
import { bare, folded, type PasswordFault, passwordFault } from "./password-rules.ts";
import { hashPassword } from "./passwords.ts";

/** Whether a password stands in a list of stolen ones. */
export type IsBreached = (password: string) => Promise<boolean>;

/** By the list that comes with Naisen, and by the operator's own file where there is one; as typed and as everybody varies it. */
export function breachedBy(isInFile: IsInFile | null): IsBreached {
  return async (password) => {
    const plain = folded(password);
    const list = await breachedList();
    if (list.has(plain) || list.has(bare(plain))) return true;
    return isInFile !== null && ((await isInFile(password)) || isInFile(plain));
  };
}

/** What came of choosing a password. */
export type ChosenPassword =
  | { readonly kind: "refused"; readonly code: PasswordFault }
  | { readonly kind: "taken"; readonly passwordHash: string };

/**
 * The hash of a password that somebody chooses: every way to set one asks here. `about` are the words of its owner, `source` is
 * where they are. Throws NoTurn where too many wait.
 */
export async function choosePassword(
  { isBreached }: { readonly isBreached: IsBreached },
  password: string,
  about: readonly string[],
  source: string | null = null,
): Promise<ChosenPassword> {
  const fault = passwordFault(password, about);
  if (fault !== null) return { kind: "refused", code: fault };
  if (await isBreached(password)) return { kind: "refused", code: "password.guessable" };
  return { kind: "taken", passwordHash: await hashPassword(password, source) };
}
