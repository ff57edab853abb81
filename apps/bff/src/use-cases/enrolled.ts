import { newRecoveryCodes, typedCodeHash } from "../sessions/recovery-codes.ts";
import { renewSession, type Started } from "../sessions/sessions.ts";
import { tellSignIn } from "../sessions/sign-in.ts";
import type { Visit } from "../sessions/visit.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import type { Writer } from "../store/store.ts";
import { noteFactorChange } from "./note-factor-change.ts";

/** A factor was set up: the recovery codes where it brought them, and the session that goes on where that was owed. */
export interface Enrolled {
  readonly recoveryCodes: readonly string[] | null;
  readonly started: Started | null;
}

/** What follows on a new factor: recovery codes where none are left, and the end of a sign-in that waited for it. */
export async function enrolled(
  writer: Writer,
  who: Who,
  visit: Visit,
  factor: "PASSKEY" | "TOTP",
): Promise<Enrolled> {
  const { companyId, userId } = who;
  await writer.putEvent({ ...eventBy(who, visit.now), code: "factor.added", params: { factor } });
  const started = who.owes === null ? null : await renewSession(writer, who, visit);
  if (started !== null) await tellSignIn(writer, started.who, visit.now, factor);
  await noteFactorChange(writer, who, visit.now);
  const { recoveryCodesLeft } = await writer.factors(companyId, userId);
  return {
    recoveryCodes: recoveryCodesLeft > 0 ? null : await giveRecoveryCodes(writer, who),
    started,
  };
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
