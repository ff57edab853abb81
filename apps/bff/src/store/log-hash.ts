import { createHash, createHmac } from "node:crypto";
import type { SecurityEntry } from "./security-log.ts";
import type { LogEntry } from "./store.ts";

/** What the first entry of a company has in the place of the hash before it. */
export const NO_HASH = "0".repeat(64);

/** SHA-256, in hex, of everything that the entry says, the hash of the entry before it among it. */
export function hashOfEntry(entry: Omit<LogEntry, "hash">): string {
  const { company, revision, id, at, actor, door, reason, undoes, actions, factsHash, turned, previousHash } =
    entry;
  const fields = [
    company,
    revision,
    id,
    at,
    actor.companyId,
    actor.userId,
    actor.role,
    door,
    reason,
    undoes,
    actions,
    factsHash,
    turned ?? null,
    previousHash,
  ];
  return hashOf(fields);
}

/** The same of an event. */
export function hashOfEvent(entry: Omit<SecurityEntry, "hash">): string {
  const { company, seq, at, code, params, actor, subject, door, requestId, source, count, since } = entry;
  return hashOf([
    company,
    seq,
    at,
    code,
    params,
    actor === null ? null : [actor.companyId, actor.userId, actor.role],
    subject,
    door,
    requestId,
    source,
    count,
    since,
    entry.previousHash,
  ]);
}

/** Another hash for a hash: equal where that is, and of no use to whoever tries what it may have been made of. */
export function maskedHash(salt: string, hash: string): string {
  return createHmac("sha256", salt).update(hash).digest("hex");
}

function hashOf(fields: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(fields, byName)).digest("hex");
}

/** Keys in the order of their names: a store may give them back in another one. */
function byName(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}
