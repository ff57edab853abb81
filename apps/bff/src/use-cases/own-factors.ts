import type { OwnFactors } from "@naisen/api/endpoints/factors";
import { hasFactor, isAsked } from "../sessions/second-factor.ts";
import { isByProviderOnly } from "../sessions/single-sign-on.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import type { FactorChange, FactorRemoval } from "../store/factors.ts";
import type { Writer } from "../store/store.ts";
import { giveRecoveryCodes } from "./enrol.ts";
import { noteFactorChange } from "./note-factor-change.ts";
import type { House } from "./use-case.ts";

type Doors = Pick<House, "store" | "now">;
type Done =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly code: "not-found" | "factor.last" };
const DONE = { kind: "done" } as const;

/** What one has set up oneself; nothing by which one could sign in. */
export function ownFactors({ store }: Doors, who: Who, passkeysPossible: boolean): Promise<OwnFactors> {
  return store.read(async (reader) => {
    const { companyId, userId } = who;
    const { passkeys, totp, recoveryCodesLeft, removal, change } = await reader.factors(companyId, userId);
    const setting = await reader.singleSignOn(companyId);
    const link = await reader.linkOf(companyId, userId);
    const account = await reader.account(companyId, userId);
    return {
      asked: await isAsked(reader, who),
      password: account?.passwordHash != null,
      provider:
        setting === null
          ? null
          : {
              host: new URL(setting.issuer).host,
              linkedAt: link === null ? null : instantText(link.linkedAt),
              only: await isByProviderOnly(reader, who),
            },
      passkeysPossible,
      passkeys: passkeys.map(({ credentialId, name, createdAt, lastUsedAt }) => ({
        id: credentialId,
        name,
        createdAt: instantText(createdAt),
        lastUsedAt: lastUsedAt === null ? null : instantText(lastUsedAt),
      })),
      // One that cannot be opened any more is none that could be used: another one is set up in its place.
      totp: totp?.secret == null ? null : { confirmedAt: instantText(totp.confirmedAt) },
      recoveryCodesLeft,
      removal: removal === null ? null : { by: removal.by, at: instantText(removal.at) },
      changed: change?.isShown === true ? { at: instantText(change.at), from: change.from } : null,
    };
  });
}

/** Whether one has an authenticator app of which what is kept cannot be opened any more: none of its codes is right. */
export function isAppLost({ store }: Pick<Doors, "store">, { companyId, userId }: Who): Promise<boolean> {
  return store.read(async (reader) => {
    const { totp } = await reader.factors(companyId, userId);
    return totp !== null && totp.secret === null;
  });
}

/** Gives one of one's passkeys another name. */
export function renamePasskey({ store }: Doors, who: Who, id: string, name: string): Promise<Done> {
  return store.write(async (writer) => {
    const passkey = await writer.passkey(id);
    if (!isOwn(passkey, who)) return { kind: "refused", code: "not-found" };
    await writer.putPasskey({ ...passkey, name });
    return DONE;
  });
}

/** Takes one of one's passkeys away. */
export function removePasskey({ store, now }: Doors, who: Who, id: string): Promise<Done> {
  const { companyId, userId } = who;
  return store.write(async (writer) => {
    if (!isOwn(await writer.passkey(id), who)) return { kind: "refused", code: "not-found" };
    const { passkeys, totp } = await writer.factors(companyId, userId);
    const left = { passkeys: passkeys.filter(({ credentialId }) => credentialId !== id), totp };
    if (!hasFactor(left) && (await isAsked(writer, who))) return { kind: "refused", code: "factor.last" };
    await writer.removePasskey(companyId, userId, id);
    await writer.putEvent({ ...eventBy(who, now()), code: "factor.removed", params: { factor: "PASSKEY" } });
    await noteFactorChange(writer, who, now());
    await endRecovery(writer, who, left);
    return DONE;
  });
}

/** Takes one's authenticator app away. */
export function removeTotp({ store, now }: Doors, who: Who): Promise<Done> {
  const { companyId, userId } = who;
  return store.write(async (writer) => {
    const { passkeys, totp } = await writer.factors(companyId, userId);
    if (totp === null) return { kind: "refused", code: "not-found" };
    const left = { passkeys, totp: null };
    if (!hasFactor(left) && (await isAsked(writer, who))) return { kind: "refused", code: "factor.last" };
    await writer.putTotp(companyId, userId, null);
    await writer.putEvent({ ...eventBy(who, now()), code: "factor.removed", params: { factor: "TOTP" } });
    await noteFactorChange(writer, who, now());
    await endRecovery(writer, who, left);
    return DONE;
  });
}

/** New recovery codes in the place of all that there were; null where there is nothing that they would stand in for. */
export function makeRecoveryCodes({ store, now }: Doors, who: Who): Promise<readonly string[] | null> {
  return store.write(async (writer) => {
    if (!hasFactor(await writer.factors(who.companyId, who.userId))) return null;
    const event = eventBy(who, now());
    await writer.putEvent({ ...event, code: "factor.added", params: { factor: "RECOVERY_CODE" } });
    await noteFactorChange(writer, who, now());
    return giveRecoveryCodes(writer, who);
  });
}

/** What one must be told at a sign-in, as long as one has not read it. */
export interface ToBeTold {
  /** That an administrator took one's factors away. */
  readonly removal: FactorRemoval | null;
  /** That one changed oneself by what one signs in; somebody else may have been it. */
  readonly change: FactorChange | null;
}

/** What one must be told; null: nothing. */
export async function toBeTold({ store }: Pick<Doors, "store">, who: Who): Promise<ToBeTold | null> {
  const { removal, change } = await store.read((reader) => reader.factors(who.companyId, who.userId));
  const shown = change?.isShown === true ? change : null;
  return removal === null && shown === null ? null : { removal, change: shown };
}

/** One has been told of all that happened to one's factors. */
export async function dismissFactorRemoval({ store }: Doors, { companyId, userId }: Who): Promise<void> {
  await store.write(async (writer) => {
    await writer.putFactorRemoval(companyId, userId, null);
    const { change } = await writer.factors(companyId, userId);
    if (change?.isShown === true) await writer.putFactorChange(companyId, userId, null);
  });
}

/** Codes that stand in for nothing are over. */
async function endRecovery(writer: Writer, who: Who, left: Parameters<typeof hasFactor>[0]): Promise<void> {
  if (!hasFactor(left)) await writer.putRecoveryCodes(who.companyId, who.userId, []);
}

function isOwn<Thing extends { readonly companyId: string; readonly userId: string }>(
  thing: Thing | null,
  { companyId, userId }: Who,
): thing is Thing {
  return thing !== null && thing.companyId === companyId && thing.userId === userId;
}

function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
