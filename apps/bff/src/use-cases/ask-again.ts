import type { EndpointName } from "@naisen/api/endpoints";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { whoseToken } from "../sessions/api-tokens.ts";
import { overOf, scopeOf } from "../sessions/policy.ts";
import { whoseSession } from "../sessions/sessions.ts";
import type { Who } from "../sessions/who.ts";
import type { Reader } from "../store/store.ts";
import { type Reach, reachOf } from "./own-scope.ts";

/** What somebody may act over in this transaction, or why they may not any more. */
export type AskAgain = (
  reader: Reader,
  now: Instant,
) => Promise<Reach | "session.required" | "policy.forbidden">;

/**
 * Asks for the right to an operation once more, in the transaction that does it: whoever was stopped, signed out or made of
 * fewer sites while their request waited for it does no more than they may now.
 */
export function askAgain(name: EndpointName, { tokenHash, companyId, token }: Who): AskAgain {
  return async (reader, now) => {
    const who =
      token === null
        ? await whoseSession(reader, tokenHash, now)
        : await whoseToken(reader, companyId, token, now);
    if (who === null) return "session.required";
    const scope = scopeOf(name, who);
    return scope === null ? "policy.forbidden" : reachOf({ scope, who, over: overOf(scope, who) });
  };
}
