import type { MadePasskey } from "@naisen/api/passkey";
import { keepChallenge, takeChallenge } from "../sessions/challenges.ts";
import { madePasskey, passkeyToMake, type RelyingParty } from "../sessions/passkeys.ts";
import type { Visit } from "../sessions/visit.ts";
import type { Who } from "../sessions/who.ts";
import { type Enrolled, enrolled } from "./enrolled.ts";
import type { House } from "./use-case.ts";

type Doors = Pick<House, "store" | "now">;

/** What the browser is to make a passkey with, and what its cookie is to hold until then. */
export async function startPasskey({ store, now }: Doors, site: RelyingParty, who: Who) {
  const { passkeys } = await store.read((reader) => reader.factors(who.companyId, who.userId));
  const options = await passkeyToMake(site, who, passkeys);
  const ceremony = { purpose: "ENROL", session: who.tokenHash } as const;
  return { options, token: await keepChallenge(store, ceremony, options.challenge, now()) };
}

/** Keeps a new passkey; null where anything about it is not right. */
export async function addPasskey(
  { store }: Doors,
  visit: Visit,
  who: Who,
  made: {
    readonly site: RelyingParty | null;
    readonly ceremony: string | null;
    readonly response: MadePasskey;
    readonly name: string;
  },
): Promise<Enrolled | null> {
  const ceremony = { purpose: "ENROL", session: who.tokenHash } as const;
  const challenge = await takeChallenge(store, ceremony, made.ceremony, visit.now);
  if (made.site === null || challenge === null) return null;
  const passkey = await madePasskey(made.site, challenge, made.response);
  if (passkey === null) return null;
  const { companyId, userId } = who;
  return store.write(async (writer) => {
    // A credential is one account's: whoever makes up an id must not take it over.
    if ((await writer.passkey(passkey.credentialId)) !== null) return null;
    const { name } = made;
    await writer.putPasskey({ ...passkey, companyId, userId, name, createdAt: visit.now, lastUsedAt: null });
    return enrolled(writer, who, visit, "PASSKEY");
  });
}
