import type {
  SingleSignOnRead,
  SingleSignOnSetting,
  SingleSignOnToPut,
} from "@naisen/api/endpoints/single-sign-on";
import type { ProblemCode } from "@naisen/api/problem";
import type { ProviderFault } from "../sessions/provider/provider-fault.ts";
import { areSameHosts } from "../sessions/provider/provider-hosts.ts";
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

/** What was read of the provider, and whether it is set now. */
type Put = Refused | { readonly kind: "read"; readonly read: SingleSignOnRead };

/** By which provider a company's people may sign in, and how many are linked; the secret is told to nobody. */
export function getSingleSignOn(
  { store, providers: { allowedHosts } }: Pick<House, "store" | "providers">,
  { companyId }: Who,
): Promise<Omit<SingleSignOnSetting, "redirectUri">> {
  return store.read(async (reader) => {
    const setting = await reader.singleSignOn(companyId);
    const { length: linked } = await reader.linksOf(companyId);
    const told = { linked, allowedHosts: allowedHosts === null ? null : [...allowedHosts] };
    if (setting === null) return { setting, ...told };
    const { issuer, clientId, clientSecret, only, hosts } = setting;
    return { setting: { issuer, clientId, hasSecret: clientSecret !== null, only, hosts }, ...told };
  });
}

/**
 * Reads the provider, and sets it where whoever sets it has seen the hosts to which it leads, those and no others, and all
 * of them are allowed. A secret that is left out stays, but goes to no other issuer or client. Links are
 * of an issuer: with another one they go, and with them the sessions of those who were linked.
 */
export async function putSingleSignOn(
  { store, now, providers }: Pick<House, "store" | "now" | "providers">,
  who: Who,
  { issuer: typed, clientId, clientSecret, only, hosts: seen }: SingleSignOnToPut,
): Promise<Put> {
  const read = await providers.documents.readAnew(typed, now());
  if (read.kind === "unread") return { kind: "refused", code: codeOf(read.fault) };
  const { hosts, metadata } = read.provider;
  const { issuer } = metadata;
  const notAllowed = [...providers.notAllowed(hosts)];
  const keys = notAllowed.length > 0 ? 0 : await providers.documents.countKeys(read.provider);
  if (keys === 0 && notAllowed.length === 0)
    return { kind: "refused", code: "single-sign-on.not-a-provider" };
  const found = { issuer, keys, hosts, notAllowed };
  if (notAllowed.length > 0 || seen === undefined || !areSameHosts(seen, hosts))
    return { kind: "read", read: { ...found, saved: false } };
  const { companyId } = who;
  return store.write(async (writer) => {
    if (!(await mayAdminister(writer, who))) return { kind: "refused", code: "policy.forbidden" };
    const before = await writer.singleSignOn(companyId);
    const isSame = before?.issuer === issuer && before.clientId === clientId;
    const secret = clientSecret === undefined ? (isSame ? before.clientSecret : null) : clientSecret;
    if (before !== null && before.issuer !== issuer) await endLinks(writer, who);
    const setting = { companyId, issuer, clientId, clientSecret: secret, only, hosts };
    await writer.putSingleSignOn(companyId, setting);
    const params = { issuer, clientId, only: only ? "YES" : "NO" } as const;
    await writer.putEvent({ ...eventBy(who, now()), code: "single-sign-on.changed", params });
    return { kind: "read", read: { ...found, saved: true } };
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
  if (fault === "ADDRESS" || fault === "NOT_ALLOWED") return "single-sign-on.unsuitable";
  return fault === "UNREACHABLE" ? "single-sign-on.unreachable" : "single-sign-on.not-a-provider";
}
