import type { Reader } from "../store/store.ts";
import type { ApiToken } from "../store/tokens.ts";

/** Those that are neither revoked nor at their end. One whose maker or holder was stopped may hold again. */
export async function tokensHolding(
  reader: Reader,
  companyId: string,
  now: number,
): Promise<readonly ApiToken[]> {
  const tokens = await reader.tokensOf(companyId);
  return tokens.filter(({ revokedAt, endsAt }) => revokedAt === null && endsAt > now);
}
