import type { RelyingParty } from "../sessions/passkeys.ts";
import { beginSession, type Started } from "../sessions/sessions.ts";
import type { Visit } from "../sessions/visit.ts";
import type { House } from "./use-case.ts";
import { type Signed, usePasskey } from "./use-passkey.ts";

/** Signs in by a passkey alone: it stands for its owner, who was verified by it. Null for everything that is not right. */
export async function signInByPasskey(
  house: Pick<House, "store" | "now">,
  visit: Visit,
  site: RelyingParty | null,
  signed: Signed,
): Promise<Started | null> {
  const passkey = await usePasskey(house, site, { purpose: "SIGN_IN", session: null }, signed);
  if (passkey === null) return null;
  return house.store.write(async (writer) => {
    const account = await writer.account(passkey.companyId, passkey.userId);
    if (account === null || account.disabledAt !== null || account.passwordHash === null) return null;
    return beginSession(writer, account, visit, null);
  });
}
