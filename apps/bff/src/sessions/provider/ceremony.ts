import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import type { Store } from "../../store/store.ts";
import { newToken, tokenHash } from "../session-token.ts";
import type { Asked } from "./providers.ts";

/** So long somebody may take at the provider. */
export const CEREMONY_LIFE = 10 * 60_000;

/** What a browser was sent to a provider for. */
export interface Errand {
  readonly companyId: string;
  /** By which the setting is known again that it was sent under. */
  readonly issuer: string;
  readonly clientId: string;
  readonly purpose:
    | { readonly kind: "SIGN_IN" }
    /** To take a link, known by its token's hash, and be linked by that. */
    | { readonly kind: "JOIN"; readonly invitation: string }
    /** To be linked, or to prove anew who is there, in that session. */
    | { readonly kind: "LINK" | "PROVE"; readonly session: string };
  /** Where to go afterwards, a path of this panel. */
  readonly next: string;
}

/** What is kept while the browser is away. */
export interface Ceremony extends Errand {
  readonly asked: Asked;
}

/** Keeps what the browser is sent for, and gives what is asked of the provider and what the browser's cookie is to hold. */
export async function keepErrand(
  store: Store,
  errand: Errand,
  redirectUri: string,
  now: number,
): Promise<{ readonly asked: Asked; readonly token: string }> {
  const asked = {
    redirectUri,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    again: errand.purpose.kind === "PROVE",
  };
  const token = newToken();
  const challenge = JSON.stringify({ ...errand, asked } satisfies Ceremony);
  const kept = { id: tokenHash(token), challenge, purpose: "PROVIDER", session: null } as const;
  await store.write((writer) => writer.putChallenge({ ...kept, expiresAt: now + CEREMONY_LIFE }, now));
  return { asked, token };
}

/** What this browser was sent for, once; whatever comes of it, it is gone. */
export async function takeErrand(store: Store, token: string | null, now: number): Promise<Ceremony | null> {
  if (token === null) return null;
  const taken = await store.write((writer) => writer.takeChallenge(tokenHash(token)));
  if (taken?.purpose !== "PROVIDER" || taken.expiresAt <= now) return null;
  return JSON.parse(taken.challenge) as Ceremony;
}
