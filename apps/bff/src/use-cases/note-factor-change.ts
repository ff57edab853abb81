import { arrivalOfNow } from "../store/arrival.ts";
import type { Account, Writer } from "../store/store.ts";

/** Notes that somebody changed by what they sign in, and from where. There is no mail: they are told at their next sign-in. */
export async function noteFactorChange(
  writer: Writer,
  { companyId, userId }: Pick<Account, "companyId" | "userId">,
  at: number,
): Promise<void> {
  const from = arrivalOfNow().source;
  await writer.putFactorChange(companyId, userId, { at, from, isShown: false });
}
