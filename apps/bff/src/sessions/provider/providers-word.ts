import type { Challenge } from "../../store/factors.ts";
import type { Writer } from "../../store/store.ts";
import type { Who } from "../who.ts";

/** So long the provider's word waits for the app's code: as long as any proof of who is there. */
const LIFE = 5 * 60_000;

/** Keeps that the provider has just said who is there in this session: half a proof, to which the app's code is the other. */
export function keepWord(writer: Writer, { tokenHash: session }: Who, now: number): Promise<void> {
  const word = { id: idOf(session), challenge: "", purpose: "PROVIDERS_WORD", session } as const;
  return writer.putChallenge({ ...word, expiresAt: now + LIFE }, now);
}

/** Whether it has. The word holds until the session goes on under another token. */
export async function hasWord(writer: Writer, { tokenHash: session }: Who, now: number): Promise<boolean> {
  const word: Challenge | null = await writer.takeChallenge(idOf(session));
  if (word === null || word.expiresAt <= now) return false;
  await writer.putChallenge(word, now);
  return true;
}

/** No browser's cookie can hold what it is known by: other challenges are known by hashes. */
function idOf(session: string): string {
  return `word ${session}`;
}
