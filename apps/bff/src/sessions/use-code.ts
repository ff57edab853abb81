import type { Account, Writer } from "../store/store.ts";
import { typedCodeHash } from "./recovery-codes.ts";
import { totpStep } from "./totp.ts";

/**
 * Uses a code up: the authenticator app's, or, where they are taken, one of the recovery codes. Asked and written in one
 * transaction, so that a code that is given twice at once is taken once. Null where it is none.
 */
export async function useCode(
  writer: Writer,
  { companyId, userId }: Pick<Account, "companyId" | "userId">,
  code: string,
  { now, recovery }: { readonly now: number; readonly recovery: boolean },
): Promise<"TOTP" | "RECOVERY_CODE" | null> {
  const { totp } = await writer.factors(companyId, userId);
  const step = totp?.secret == null ? null : totpStep(totp.secret, code, now);
  if (step !== null) return (await writer.useTotpStep(companyId, userId, step)) ? "TOTP" : null;
  const isUsed = recovery && (await writer.useRecoveryCode(companyId, userId, typedCodeHash(code)));
  return isUsed ? "RECOVERY_CODE" : null;
}
