import type { MadeLink } from "@naisen/api/endpoints/accounts";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { newToken, tokenHash } from "../sessions/session-token.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import type { Account, Writer } from "../store/store.ts";

/** So long a link can be used. */
const LIFE = 24 * 60 * 60 * 1000;

/** A link without the origin, which the edge knows. */
export type MadeToken = Omit<MadeLink, "link"> & { readonly token: string };

/** Makes the one link by which the account's password can be set, in the place of every earlier one. */
export async function makeLink(
  writer: Writer,
  { companyId, userId, passwordHash }: Account,
  madeBy: Who,
  now: Instant,
): Promise<MadeToken> {
  const token = newToken();
  const expiresAt = now + LIFE;
  const purpose = passwordHash === null ? "INVITE" : "RESET";
  await writer.putInvitation({
    tokenHash: tokenHash(token),
    companyId,
    userId,
    purpose,
    madeBy: madeBy.userId,
    madeAt: now,
    expiresAt,
    usedAt: null,
  });
  await writer.putEvent({ ...eventBy(madeBy, now, userId), code: "link.made", params: { purpose } });
  return { userId, purpose, expiresAt: new Date(expiresAt).toISOString(), token };
}
