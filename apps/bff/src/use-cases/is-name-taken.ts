import { lookAlikeKey } from "@naisen/api/identity";
import type { Reader } from "../store/store.ts";
import { tokensHolding } from "./tokens-holding.ts";

/** Whether an account or a token that holds is called so, or so that whoever reads it takes the one for the other. */
export async function isNameTaken(
  reader: Reader,
  companyId: string,
  name: string,
  now: number,
): Promise<boolean> {
  const tokens = await tokensHolding(reader, companyId, now);
  const userIds = await reader.userIdsLike(companyId, name);
  const key = lookAlikeKey(name);
  return [...userIds, ...tokens.map((token) => token.name)].some((other) => lookAlikeKey(other) === key);
}
