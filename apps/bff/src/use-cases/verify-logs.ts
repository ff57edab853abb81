import type { AnswerToSend } from "@naisen/api/endpoint";
import type { verifyLogs as endpoint } from "@naisen/api/endpoints/security-log";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { House } from "./use-case.ts";

/** Follows both logs of a company, with the refusals up to now in them. */
export async function verifyLogs(
  { store, refusals, now }: Pick<House, "store" | "refusals" | "now">,
  company: CompanyId,
): Promise<AnswerToSend<typeof endpoint>> {
  await refusals.settled();
  const followed = await store.verify(company);
  const logs = followed.map(({ log, entries, head, broken }) => ({ log, entries, head, broken }));
  return { at: new Date(now()).toISOString(), logs };
}
