import type { SignedByPasskey } from "@naisen/api/passkey";
import { type Ceremony, keepChallenge, takeChallenge } from "../sessions/challenges.ts";
import { passkeyToUse, type RelyingParty, usedPasskey } from "../sessions/passkeys.ts";
import type { Passkey } from "../store/factors.ts";
import type { House } from "./use-case.ts";

type Doors = Pick<House, "store" | "now">;

/** A passkey's signature as a browser sends it, with what the browser's cookie holds. */
export interface Signed {
  readonly response: SignedByPasskey;
  readonly ceremony: string | null;
}

/** What the browser is to sign, and what its cookie is to hold until then. */
export async function offerPasskey({ store, now }: Doors, site: RelyingParty, ceremony: Ceremony) {
  const options = await passkeyToUse(site);
  return { options, token: await keepChallenge(store, ceremony, options.challenge, now()) };
}

/**
 * The passkey that signed what this browser was asked to sign, with its counter moved on; null for everything that is not
 * right, whatever it is.
 */
export async function usePasskey(
  { store, now }: Doors,
  site: RelyingParty | null,
  ceremony: Ceremony,
  signed: Signed,
): Promise<Passkey | null> {
  const moment = now();
  const challenge = await takeChallenge(store, ceremony, signed.ceremony, moment);
  const known = await store.read((reader) => reader.passkey(signed.response.id));
  if (site === null || challenge === null || known === null) return null;
  const counter = await usedPasskey(site, challenge, signed.response, known);
  if (counter === null) return null;
  return store.write(async (writer) => {
    // Another browser may have used it meanwhile, or its owner taken it away.
    const passkey = await writer.passkey(known.credentialId);
    if (passkey === null || passkey.counter !== known.counter) return null;
    const used = { ...passkey, counter, lastUsedAt: moment };
    await writer.putPasskey(used);
    return used;
  });
}
