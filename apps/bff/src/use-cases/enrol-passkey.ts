import type { MadePasskey } from "@naisen/api/passkey";
import { keepChallenge, takeChallenge } from "../sessions/challenges.ts";
import { madePasskey, passkeyToMake, type RelyingParty } from "../sessions/passkeys.ts";
import type { Visit } from "../sessions/visit.ts";
import type { Who } from "../sessions/who.ts";
import { type Enrolled, enrol, type NotEnrolled, notRight } from "./enrol.ts";
import type { House } from "./use-case.ts";

type Doors = Pick<House, "store" | "now">;

/** What the browser is to make a passkey with, and what its cookie is to hold until then. */
export async function startPasskey({ store, now }: Doors, site: RelyingParty, who: Who) {
  const { passkeys } = await store.read((reader) => reader.factors(who.companyId, who.userId));
  const options = await passkeyToMake(site, who, passkeys);
  const ceremony = { purpose: "ENROL", session: who.tokenHash } as const;
  return { options, token: await keepChallenge(store, ceremony, options.challenge, now()) };
}

/** Keeps a new passkey. */
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
): Promise<Enrolled | NotEnrolled> {
  const ceremony = { purpose: "ENROL", session: who.tokenHash } as const;
  const challenge = await takeChallenge(store, ceremony, made.ceremony, visit.now);
  if (made.site === null || challenge === null) return notRight("PASSKEY");
  const passkey = await madePasskey(made.site, challenge, made.response);
  if (passkey === null) return notRight("PASSKEY");
  const { companyId, userId } = who;
  return store.write((writer) =>
    enrol(writer, who, visit, "PASSKEY", async () => {
      // A credential is one account's: whoever makes up an id must not take it over.
      if ((await writer.passkey(passkey.credentialId)) !== null) return false;
      const { name } = made;
      const ofAccount = { companyId, userId, name, createdAt: visit.now, lastUsedAt: null };
      await writer.putPasskey({ ...passkey, ...ofAccount });
      return true;
    }),
  );
}
