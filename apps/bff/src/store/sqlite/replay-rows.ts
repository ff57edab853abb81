import type { Replay, ReplayScope } from "../store.ts";
import type { StoreTransaction } from "./schema.ts";

/** The answer that was kept for that key of that user's operation. */
export async function replayOf(transaction: StoreTransaction, scope: ReplayScope): Promise<Replay | null> {
  const replay = await transaction
    .selectFrom("replays")
    .select(["request_hash as requestHash", "status", "body", "at"])
    .where("company_id", "=", scope.companyId)
    .where("user_id", "=", scope.userId)
    .where("operation", "=", scope.operation)
    .where("key", "=", scope.key)
    .executeTakeFirst();
  return replay ?? null;
}

/** Keeps the answer, in the place of an older one of the same key. */
export async function putReplay(
  transaction: StoreTransaction,
  scope: ReplayScope,
  replay: Replay,
): Promise<void> {
  const { companyId, userId, operation, key } = scope;
  const { requestHash, status, body, at } = replay;
  await transaction
    .replaceInto("replays")
    .values({
      company_id: companyId,
      user_id: userId,
      operation,
      key,
      request_hash: requestHash,
      status,
      body,
      at,
    })
    .execute();
}
