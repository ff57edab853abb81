import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { noteSourceFailure, sourceWait } from "../sessions/failures.ts";
import { type Errand, keepErrand } from "../sessions/provider/ceremony.ts";
import { isSetWrongly } from "../sessions/provider/provider-fault.ts";
import { tokenHash } from "../sessions/session-token.ts";
import type { Visit } from "../sessions/visit.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import { NOBODYS_LOG } from "../store/security-log.ts";
import type { SingleSignOn } from "../store/single-sign-on.ts";
import { readLink } from "./take-link.ts";
import type { House } from "./use-case.ts";

type Doors = Pick<House, "store" | "now" | "refusals" | "providers">;

/** Where the browser goes, and what its cookie is to hold until it is back; or why it goes nowhere. */
export type Going =
  | { readonly kind: "go"; readonly url: string; readonly token: string }
  | { readonly kind: "none" }
  | { readonly kind: "away" }
  | { readonly kind: "moved" }
  | { readonly kind: "too-many"; readonly wait: number };

/** Where a browser is to be sent back to, and where it goes on then. */
export interface Way {
  readonly addressBack: (companyId: string) => string;
  readonly next: string;
}

/** Begins a sign-in. A company that has no provider gets the answer of one that there is not. */
export async function goToSignIn(
  house: Doors,
  { source, now }: Visit,
  companyId: string,
  way: Way,
): Promise<Going> {
  const known = await house.store.read(async (reader) => ({
    wait: await sourceWait(reader, source, now),
    setting: await reader.singleSignOn(companyId),
    isCompany: (await reader.head(companyId as CompanyId)) !== null,
  }));
  const event = { company: known.isCompany ? companyId : NOBODYS_LOG, at: now, actor: null };
  if (known.wait > 0) {
    house.refusals.note({ ...event, code: "requests.limited", params: { operation: "signIn" } });
    return { kind: "too-many", wait: known.wait };
  }
  if (known.setting !== null) return go(house, known.setting, { kind: "SIGN_IN" }, way);
  await house.store.write((writer) => noteSourceFailure(writer, source, now));
  const reason = known.isCompany ? "NO_PROVIDER" : "UNKNOWN_COMPANY";
  house.refusals.note({ ...event, code: "sign-in.refused", params: { reason } });
  return { kind: "none" };
}

/** Begins to take an invitation by being linked; `none` for every link that cannot be taken so. */
export async function goToJoin(house: Doors, invitation: string, way: Way): Promise<Going> {
  const link = await readLink(house, invitation);
  if (link === null || !link.byProvider) return { kind: "none" };
  const purpose = { kind: "JOIN", invitation: tokenHash(invitation) } as const;
  return goFor(house, link.companyId, purpose, way);
}

/** Begins to link one's own account (`LINK`), or to prove anew who is there (`PROVE`). */
export function goForSession(house: Doors, who: Who, kind: "LINK" | "PROVE", way: Way): Promise<Going> {
  return goFor(house, who.companyId, { kind, session: who.tokenHash }, way, who);
}

async function goFor(
  house: Doors,
  companyId: string,
  purpose: Errand["purpose"],
  way: Way,
  who: Who | null = null,
): Promise<Going> {
  const setting = await house.store.read((reader) => reader.singleSignOn(companyId));
  return setting === null ? { kind: "none" } : go(house, setting, purpose, way, who);
}

async function go(
  { store, now, providers, refusals }: Doors,
  setting: SingleSignOn,
  purpose: Errand["purpose"],
  { addressBack, next }: Way,
  who: Who | null = null,
): Promise<Going> {
  const moment = now();
  const { companyId, issuer, clientId } = setting;
  const read = await providers.readAsSet(setting, moment);
  if (read.kind === "unread" || setting.secretLost) {
    const event = who === null ? { company: companyId, at: moment, actor: null } : eventBy(who, moment);
    const fault = read.kind === "unread" ? read.fault : "SECRET";
    refusals.note({ ...event, code: "provider.refused", params: { fault } });
    return isSetWrongly(fault) ? { kind: "moved" } : { kind: "away" };
  }
  const errand = { companyId, issuer, clientId, purpose, next };
  const { asked, token } = await keepErrand(store, errand, addressBack(companyId), moment);
  return { kind: "go", url: await providers.authorizationUrl(read.provider, setting, asked), token };
}
