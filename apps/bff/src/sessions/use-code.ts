import type { Account, Writer } from "../store/store.ts";
import { typedCodeHash } from "./recovery-codes.ts";
import { totpStep } from "./totp.ts";

/**
 * Uses a code up: the authenticator app's, or, where they are taken, one of the recovery codes. Asked and written in one
 * transaction, so that a code that is given twice at once is taken once.
 */
export async function useCode(
  writer: Writer,
  { companyId, userId }: Pick<Account, "companyId" | "userId">,
  code: string,
  { now, recovery }: { readonly now: number; readonly recovery: boolean },
): Promise<boolean> {
  const { totp } = await writer.factors(companyId, userId);
  const step = totp === null ? null : totpStep(totp.secret, code, now);
  if (step !== null) return writer.useTotpStep(companyId, userId, step);
  return recovery && writer.useRecoveryCode(companyId, userId, typedCodeHash(code));
}
