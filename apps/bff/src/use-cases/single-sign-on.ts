import type { SingleSignOnSetting, SingleSignOnToPut } from "@naisen/api/endpoints/single-sign-on";
import type { ProblemCode } from "@naisen/api/problem";
import type { ProviderFault } from "../sessions/provider/provider-fault.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import type { Writer } from "../store/store.ts";
import { DONE } from "./account-refusal.ts";
import { mayAdminister } from "./change-account.ts";
import type { House } from "./use-case.ts";

type Doors = Pick<House, "store" | "now">;

/** Why a provider is not set. */
interface Refused {
  readonly kind: "refused";
  readonly code: Extract<ProblemCode, `single-sign-on.${string}` | "policy.forbidden" | "not-found">;
}

/** The provider that was set, and what was read of it. */
type Put = Refused | { readonly kind: "put"; readonly issuer: string; readonly keys: number };

/** By which provider a company's people may sign in, and how many are linked; the secret is told to nobody. */
export function getSingleSignOn(
  { store }: Doors,
  { companyId }: Who,
): Promise<Pick<SingleSignOnSetting, "setting" | "linked">> {
  return store.read(async (reader) => {
    const setting = await reader.singleSignOn(companyId);
    const { length: linked } = await reader.linksOf(companyId);
    if (setting === null) return { setting, linked };
    const { issuer, clientId, clientSecret, only } = setting;
    return { setting: { issuer, clientId, hasSecret: clientSecret !== null, only }, linked };
  });
}

/**
 * Sets the provider, once it was read. A secret that is left out stays, but goes to no other issuer or client. Links are
 * of an issuer: with another one they go, and with them the sessions of those who were linked.
 */
export async function putSingleSignOn(
  { store, now, providers }: Pick<House, "store" | "now" | "providers">,
  who: Who,
  { issuer: typed, clientId, clientSecret, only }: SingleSignOnToPut,
): Promise<Put> {
  const read = await providers.readAnew(typed);
  if (read.kind === "unread") return { kind: "refused", code: codeOf(read.fault) };
  const { issuer } = read.provider.metadata;
  const keys = await providers.countKeys(read.provider);
  if (keys === 0) return { kind: "refused", code: "single-sign-on.not-a-provider" };
  const { companyId } = who;
  return store.write(async (writer) => {
    if (!(await mayAdminister(writer, who))) return { kind: "refused", code: "policy.forbidden" };
    const before = await writer.singleSignOn(companyId);
    const isSame = before?.issuer === issuer && before.clientId === clientId;
    const secret = clientSecret === undefined ? (isSame ? before.clientSecret : null) : clientSecret;
    if (before !== null && before.issuer !== issuer) await endLinks(writer, who);
    await writer.putSingleSignOn(companyId, { companyId, issuer, clientId, clientSecret: secret, only });
    const params = { issuer };
    await writer.putEvent({ ...eventBy(who, now()), code: "single-sign-on.changed", params });
    return { kind: "put", issuer, keys };
  });
}

/** Takes the provider away, and every link with it; sessions of those who were linked end. */
export function removeSingleSignOn({ store, now }: Doors, who: Who): Promise<Refused | typeof DONE> {
  return store.write(async (writer) => {
    if (!(await mayAdminister(writer, who))) return { kind: "refused", code: "policy.forbidden" };
    if ((await writer.singleSignOn(who.companyId)) === null) return { kind: "refused", code: "not-found" };
    await endLinks(writer, who);
    await writer.putSingleSignOn(who.companyId, null);
    await writer.putEvent({ ...eventBy(who, now()), code: "single-sign-on.removed", params: {} });
    return DONE;
  });
}

/** The session in which it is done goes on. */
async function endLinks(writer: Writer, { companyId, tokenHash }: Who): Promise<void> {
  for (const { userId } of await writer.linksOf(companyId)) {
    await writer.removeLink(companyId, userId);
    await writer.endSessionsOf(companyId, userId, tokenHash);
  }
}

function codeOf(fault: ProviderFault): Refused["code"] {
  if (fault === "ADDRESS") return "single-sign-on.unsuitable";
  return fault === "UNREACHABLE" ? "single-sign-on.unreachable" : "single-sign-on.not-a-provider";
}
