import type { AnswerToSend } from "@naisen/api/endpoint";
import type { verifyLogs as endpoint } from "@naisen/api/endpoints/security-log";
import { maskedHash } from "../store/log-hash.ts";
import type { Over } from "../store/over.ts";
import type { House } from "./use-case.ts";

/**
 * Follows both logs of a company, with the refusals up to now in them. A hash of entries that hold mobile numbers would tell
 * them to whoever tries ten thousand: to whom they are masked, another one is told that is the same for the same head.
 */
export async function verifyLogs(
  { store, refusals, now }: Pick<House, "store" | "refusals" | "now">,
  { company, masked }: Over,
): Promise<AnswerToSend<typeof endpoint>> {
  await refusals.settled();
  const followed = await store.verify(company);
  const salt = masked ? await store.read((reader) => reader.maskingSalt()) : null;
  const logs = followed.map(({ log, entries, head, broken }) => {
    const hash = salt === null ? head.hash : maskedHash(salt, head.hash);
    return { log, entries, head: { ...head, hash }, broken };
  });
  return { at: new Date(now()).toISOString(), logs };
}
