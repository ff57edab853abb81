import type { SecondFactorSetting } from "@naisen/api/endpoints/factors";
import type { IdentifiedBy } from "@naisen/api/identified-by";
import { secondFactorOf } from "../sessions/second-factor.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import { type AccountRefused, accountRefused, DONE } from "./account-refusal.ts";
import { accountToChange, mayAdminister } from "./change-account.ts";
import type { House } from "./use-case.ts";

type Done = AccountRefused | typeof DONE;
type Doors = Pick<House, "store" | "now">;

/** Takes another's second factors and their link to the provider away, which ends their sessions; they are told of it when they sign in next. */
export function removeAccountFactors(
  { store, now }: Doors,
  who: Who,
  userId: string,
  identified: { readonly identifiedBy: IdentifiedBy; readonly note: string },
): Promise<Done> {
  return store.write(async (writer) => {
    const found = await accountToChange(writer, who, userId, { loses: false });
    if (found.kind === "refused") return found;
    const { passkeys, totp } = await writer.factors(who.companyId, userId);
    const told = (factor: "PASSKEY" | "TOTP" | "OIDC") =>
      writer.putEvent({
        ...eventBy(who, now(), userId),
        code: "factor.removed",
        params: { factor, ...identified },
      });
    if (passkeys.length > 0) await told("PASSKEY");
    if (totp !== null) await told("TOTP");
    if ((await writer.linkOf(who.companyId, userId)) !== null) await told("OIDC");
    await writer.removeFactors(who.companyId, userId);
    await writer.removeLink(who.companyId, userId);
    await writer.putFactorRemoval(who.companyId, userId, { by: who.userId, at: now() });
    await writer.endSessionsOf(who.companyId, userId, null);
    return DONE;
  });
}

/** Ends another's sessions; they may sign in again. */
export function endAccountSessions({ store, now }: Doors, who: Who, userId: string): Promise<Done> {
  return store.write(async (writer) => {
    const found = await accountToChange(writer, who, userId, { loses: false });
    if (found.kind === "refused") return found;
    await writer.endSessionsOf(who.companyId, userId, null);
    const event = eventBy(who, now(), userId);
    await writer.putEvent({ ...event, code: "session.ended", params: { reason: "REVOKED" } });
    return DONE;
  });
}

/** Whom the company asks for a second factor. */
export async function getSecondFactor({ store }: Doors, { companyId }: Who): Promise<SecondFactorSetting> {
  return { askedOf: await store.read((reader) => secondFactorOf(reader, companyId)) };
}

/** Says whom the company asks. Sessions that there are go on; it is asked at the next sign-in. */
export function putSecondFactor(
  { store, now }: Doors,
  who: Who,
  { askedOf }: SecondFactorSetting,
): Promise<Done> {
  return store.write(async (writer) => {
    if (!(await mayAdminister(writer, who))) return accountRefused("policy.forbidden");
    const from = await secondFactorOf(writer, who.companyId);
    await writer.putSecondFactor(who.companyId, askedOf);
    if (from !== askedOf)
      await writer.putEvent({
        ...eventBy(who, now()),
        code: "second-factor.changed",
        params: { from, to: askedOf },
      });
    return DONE;
  });
}
