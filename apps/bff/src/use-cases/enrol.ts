import { newRecoveryCodes, typedCodeHash } from "../sessions/recovery-codes.ts";
import { hasFactor } from "../sessions/second-factor.ts";
import { renewSession, type Started, whoseSession } from "../sessions/sessions.ts";
import { tellSignIn } from "../sessions/sign-in.ts";
import type { Visit } from "../sessions/visit.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import type { Writer } from "../store/store.ts";
import { noteFactorChange } from "./note-factor-change.ts";

/** A factor was set up: the recovery codes where it brought them, and the session that goes on where that was owed. */
export interface Enrolled {
  readonly kind: "enrolled";
  readonly recoveryCodes: readonly string[] | null;
  readonly started: Started | null;
}

/** None was: what was sent is not right, the session is over, or the account got a factor meanwhile, which is owed first. */
export interface NotEnrolled {
  readonly kind: "refused";
  readonly code: "code.refused" | "passkey.refused" | "session.required" | "session.factor-required";
}

/** What was sent is not right, whatever it is. */
const NOT_RIGHT = { TOTP: "code.refused", PASSKEY: "passkey.refused" } as const;

/**
 * Sets a factor up by `put`, which says false where what was sent is not right. A first one ends every other sign-in that waits
 * for a factor; recovery codes come where none are left, and a sign-in that waited for it is done.
 */
export async function enrol(
  writer: Writer,
  who: Who,
  visit: Visit,
  factor: keyof typeof NOT_RIGHT,
  put: () => Promise<boolean>,
): Promise<Enrolled | NotEnrolled> {
  const { companyId, userId } = who;
  // Judged in this transaction: another session of the account may have set one up since this one was let in.
  const still = await whoseSession(writer, who.tokenHash, visit.now);
  if (still === null) return { kind: "refused", code: "session.required" };
  if (still.owes === "FACTOR") return { kind: "refused", code: "session.factor-required" };
  const isFirst = !hasFactor(await writer.factors(companyId, userId));
  if (!(await put())) return notRight(factor);
  await writer.putEvent({ ...eventBy(who, visit.now), code: "factor.added", params: { factor } });
  if (isFirst) await endOthersOwing(writer, who, visit);
  const started = still.owes === null ? null : await renewSession(writer, still, visit);
  if (started !== null) await tellSignIn(writer, started.who, visit.now, factor);
  await noteFactorChange(writer, who, visit.now);
  const { recoveryCodesLeft } = await writer.factors(companyId, userId);
  const recoveryCodes = recoveryCodesLeft > 0 ? null : await giveRecoveryCodes(writer, who);
  return { kind: "enrolled", recoveryCodes, started };
}

/** Why no factor of that kind was set up: what was sent is not right. */
export function notRight(factor: keyof typeof NOT_RIGHT): NotEnrolled {
  return { kind: "refused", code: NOT_RIGHT[factor] };
}

/** Whoever else gave the password alone was to set up the factor that is there now: they sign in anew, with it. */
async function endOthersOwing(writer: Writer, who: Who, { now }: Visit): Promise<void> {
  const sessions = await writer.sessionsOf(who.companyId, who.userId);
  const others = sessions.filter(({ owes, tokenHash }) => owes !== null && tokenHash !== who.tokenHash);
  for (const { tokenHash } of others) {
    await writer.endSession(tokenHash);
    await writer.putEvent({ ...eventBy(who, now), code: "session.ended", params: { reason: "REVOKED" } });
  }
}

/** Gives new recovery codes in the place of all that there were. */
export async function giveRecoveryCodes(
  writer: Writer,
  { companyId, userId }: Pick<Who, "companyId" | "userId">,
): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await writer.putRecoveryCodes(companyId, userId, codes.map(typedCodeHash));
  return codes;
}
