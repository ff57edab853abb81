import type { Challenge } from "../store/factors.ts";
import type { Store } from "../store/store.ts";
import { newToken, tokenHash } from "./session-token.ts";

/** So long a browser may take to have a challenge signed. */
const LIFE = 5 * 60_000;

/** For what a challenge is, and in which session. */
export type Ceremony = Pick<Challenge, "purpose" | "session">;

/** Keeps a challenge for one browser and gives what its cookie is to hold. */
export async function keepChallenge(
  store: Store,
  ceremony: Ceremony,
  challenge: string,
  now: number,
): Promise<string> {
  const token = newToken();
  const kept = { ...ceremony, id: tokenHash(token), challenge, expiresAt: now + LIFE };
  await store.write((writer) => writer.putChallenge(kept, now));
  return token;
}

/** The challenge that this browser was given for this, once; whatever comes of it, it is gone. */
export async function takeChallenge(
  store: Store,
  { purpose, session }: Ceremony,
  token: string | null,
  now: number,
): Promise<string | null> {
  if (token === null) return null;
  const taken = await store.write((writer) => writer.takeChallenge(tokenHash(token)));
  if (taken === null || taken.expiresAt <= now) return null;
  return taken.purpose === purpose && taken.session === session ? taken.challenge : null;
}
