import { choosePassword } from "../sessions/chosen-password.ts";
import { countTry } from "../sessions/failures.ts";
import type { PasswordFault } from "../sessions/password-rules.ts";
import { isPassword } from "../sessions/passwords.ts";
import { hasFactor } from "../sessions/second-factor.ts";
import { beginSession, type Started } from "../sessions/sessions.ts";
import { passwordTry } from "../sessions/sign-in.ts";
import { isFresh } from "../sessions/step-up.ts";
import type { Visit } from "../sessions/visit.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import { noteFactorChange } from "./note-factor-change.ts";
import type { House } from "./use-case.ts";
import { whoIsSignedIn } from "./who-is-signed-in.ts";

export type ChangedPassword =
  | { readonly kind: "refused"; readonly code: PasswordFault | "password.wrong" | "session.step-up-required" }
  | { readonly kind: "too-many"; readonly wait: number }
  | ({ readonly kind: "changed" } & Started);

interface Passwords {
  readonly current: string;
  readonly next: string;
}

/** Sets one's own password, of which the current one is asked, and of who has a second factor a fresh proof by both: every session and every link of the account ends, and a new session goes on here. */
export async function changePassword(
  house: House,
  visit: Visit,
  who: Who,
  passwords: Passwords,
): Promise<ChangedPassword> {
  const changed = await change(house, visit, who, passwords);
  if (changed.kind === "too-many") {
    const event = { ...eventBy(who, visit.now), code: "requests.limited" } as const;
    house.refusals.note({ ...event, params: { operation: "changePassword" } });
  }
  return changed;
}

async function change(
  house: House,
  visit: Visit,
  who: Who,
  { current, next }: Passwords,
): Promise<ChangedPassword> {
  const { store } = house;
  const { companyId, userId } = who;
  const {
    account: known,
    tried,
    wait,
    isTwo,
  } = await store.read(async (reader) => ({
    ...(await passwordTry(reader, visit, who)),
    isTwo: hasFactor(await reader.factors(companyId, userId)),
  }));
  if (isTwo && !isFresh(who, visit.now)) return { kind: "refused", code: "session.step-up-required" };
  if (wait > 0) return { kind: "too-many", wait };
  const passwordHash = known?.passwordHash ?? null;
  if (!(await isPassword(current, passwordHash, visit.source))) {
    const wait = await store.write((writer) => countTry(writer, tried, false, visit.now));
    if (wait > 0) return { kind: "too-many", wait };
    house.refusals.note({ ...eventBy(who, visit.now), code: "step-up.refused", params: { by: "PASSWORD" } });
    return { kind: "refused", code: "password.wrong" };
  }
  const { companyName, name } = await whoIsSignedIn(house, who);
  const chosen = await choosePassword(house, next, [companyId, companyName, userId, name], visit.source);
  if (chosen.kind === "refused") return chosen;
  return store.write(async (writer) => {
    // Another window, a link or an administrator may have been faster.
    const account = await writer.account(companyId, userId);
    if (account === null || account.passwordHash !== passwordHash || account.disabledAt !== null)
      return { kind: "refused", code: "password.wrong" };
    const wait = await countTry(writer, tried, true, visit.now);
    if (wait > 0) return { kind: "too-many", wait };
    const changed = { ...account, passwordHash: chosen.passwordHash };
    await writer.putAccount(changed);
    await writer.endInvitations(companyId, userId);
    await writer.putEvent({ ...eventBy(who, visit.now), code: "password.changed", params: { by: "SELF" } });
    const started = await beginSession(writer, changed, visit, null);
    await noteFactorChange(writer, who, visit.now);
    return { kind: "changed", ...started };
  });
}
