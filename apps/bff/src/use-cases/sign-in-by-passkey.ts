import type { RelyingParty } from "../sessions/passkeys.ts";
import { beginSession, type Started } from "../sessions/sessions.ts";
import { tellSignIn } from "../sessions/sign-in.ts";
import { isByProviderOnly } from "../sessions/single-sign-on.ts";
import type { Visit } from "../sessions/visit.ts";
import { NOBODYS_LOG } from "../store/security-log.ts";
import type { House } from "./use-case.ts";
import { type Signed, usePasskey } from "./use-passkey.ts";

/** Signs in by a passkey alone: it stands for its owner, who was verified by it. Null for everything that is not right. */
export async function signInByPasskey(
  house: Pick<House, "store" | "now" | "refusals">,
  visit: Visit,
  site: RelyingParty | null,
  signed: Signed,
): Promise<Started | null> {
  const passkey = await usePasskey(house, site, { purpose: "SIGN_IN", session: null }, signed);
  if (passkey === null) {
    const params = { reason: "WRONG_FACTOR" } as const;
    const event = { company: NOBODYS_LOG, at: visit.now, actor: null };
    house.refusals.note({ ...event, code: "sign-in.refused", params });
    return null;
  }
  const started = await house.store.write(async (writer) => {
    const account = await writer.account(passkey.companyId, passkey.userId);
    if (account === null || account.disabledAt !== null) return "DISABLED";
    if (await isByProviderOnly(writer, account)) return "BY_PROVIDER_ONLY";
    const started = await beginSession(writer, account, visit, null);
    await tellSignIn(writer, started.who, visit.now, "PASSKEY");
    return started;
  });
  if (started === "DISABLED" || started === "BY_PROVIDER_ONLY") {
    const { companyId: company, userId: subject } = passkey;
    const event = { company, at: visit.now, actor: null, subject };
    house.refusals.note({ ...event, code: "sign-in.refused", params: { reason: started } });
    return null;
  }
  return started;
}
