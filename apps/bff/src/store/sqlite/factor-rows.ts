import type {
  FactorChange,
  FactorReader,
  FactorRemoval,
  Factors,
  FactorWriter,
  SecondFactor,
  Totp,
} from "../factors.ts";
import type { KeyRing } from "../key-ring.ts";
import { addFailure, endFailures, failuresOf, isKnownDevice, putKnownDevice } from "./failure-rows.ts";
import { putChallenge, putSetupCode, setupCodeOf, takeChallenge } from "./one-time-rows.ts";
import { passkeyOf, passkeysOf, putPasskey, removePasskey } from "./passkey-rows.ts";
import { pendingTotpOf, putPendingTotp } from "./pending-totp-rows.ts";
import { countRecoveryCodes, putRecoveryCodes, useRecoveryCode } from "./recovery-code-rows.ts";
import type { StoreTransaction, Tables } from "./schema.ts";

/** What is asked about factors in one transaction. */
export function factorReaderOver(transaction: StoreTransaction, keys: KeyRing): FactorReader {
  return {
    factors: (companyId, userId) => factorsOf(transaction, keys, companyId, userId),
    passkey: (credentialId) => passkeyOf(transaction, credentialId),
    secondFactor: (companyId) => secondFactorOf(transaction, companyId),
    setupCode: (codeHash) => setupCodeOf(transaction, codeHash),
    pendingTotp: (session) => pendingTotpOf(transaction, keys, session),
    failures: (subject) => failuresOf(transaction, subject),
    isKnownDevice: (hash, companyId, userId) => isKnownDevice(transaction, hash, companyId, userId),
  };
}

/** What is written of factors in one transaction. */
export function factorWriterOver(transaction: StoreTransaction, keys: KeyRing): FactorWriter {
  const put = (companyId: string, userId: string, values: Partial<Tables["account_factors"]>) =>
    putRow(transaction, companyId, userId, values);
  return {
    ...factorReaderOver(transaction, keys),
    putPasswordOnly: (companyId, userId, passwordOnly) =>
      put(companyId, userId, { password_only: Number(passwordOnly) }),
    putSecondFactor: (companyId, secondFactor) => putSecondFactor(transaction, companyId, secondFactor),
    putPendingTotp: (session, secret) => putPendingTotp(transaction, keys, session, secret),
    putTotp: (companyId, userId, totp) => {
      const sealed = totp === null ? null : keys.seal("TOTP", [companyId, userId], totp.secret);
      return put(companyId, userId, rowOfTotp(totp, sealed));
    },
    useTotpStep: (companyId, userId, step) => useTotpStep(transaction, companyId, userId, step),
    putPasskey: (passkey) => putPasskey(transaction, passkey),
    removePasskey: (companyId, userId, id) => removePasskey(transaction, companyId, userId, id),
    putRecoveryCodes: (companyId, userId, hashes) => putRecoveryCodes(transaction, companyId, userId, hashes),
    useRecoveryCode: (companyId, userId, hash) => useRecoveryCode(transaction, companyId, userId, hash),
    removeFactors: async (companyId, userId) => {
      await removePasskey(transaction, companyId, userId, null);
      await putRecoveryCodes(transaction, companyId, userId, []);
      await put(companyId, userId, rowOfTotp(null, null));
    },
    putFactorRemoval: (companyId, userId, removal) => put(companyId, userId, rowOfRemoval(removal)),
    putFactorChange: (companyId, userId, change) => put(companyId, userId, rowOfChange(change)),
    showFactorChange: (companyId, userId) => showFactorChange(transaction, companyId, userId),
    putChallenge: (challenge, now) => putChallenge(transaction, challenge, now),
    takeChallenge: (id) => takeChallenge(transaction, id),
    putSetupCode: (code) => putSetupCode(transaction, code),
    addFailure: (subject, at, forgotten) => addFailure(transaction, subject, at, forgotten),
    endFailures: (subject) => endFailures(transaction, subject),
    putKnownDevice: (device, at, forgotten) => putKnownDevice(transaction, device, at, forgotten),
  };
}

async function factorsOf(
  transaction: StoreTransaction,
  keys: KeyRing,
  companyId: string,
  userId: string,
): Promise<Factors> {
  const row = await transaction
    .selectFrom("account_factors")
    .selectAll()
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  const { totp_secret: sealed = null } = row ?? {};
  const { removed_by: by = null, removed_at: at = null } = row ?? {};
  const { totp_confirmed_at: confirmedAt = 0, totp_last_step: lastStep = 0 } = row ?? {};
  const secret = sealed === null ? null : keys.open("TOTP", [companyId, userId], sealed);
  return {
    passwordOnly: row?.password_only === 1,
    passkeys: await passkeysOf(transaction, companyId, userId),
    totp: sealed === null ? null : { secret, confirmedAt, lastStep },
    recoveryCodesLeft: await countRecoveryCodes(transaction, companyId, userId),
    removal: by === null || at === null ? null : { by, at },
    change: row === undefined ? null : changeOf(row),
  };
}

function changeOf(row: Pick<Tables["account_factors"], "changed_at" | "changed_from" | "changed_shown">) {
  const { changed_at: at, changed_from: from, changed_shown: shown } = row;
  return at === null ? null : { at, from, isShown: shown === 1 };
}

function rowOfChange(change: FactorChange | null) {
  const { at = null, from = null, isShown = false } = change ?? {};
  return { changed_at: at, changed_from: from, changed_shown: Number(isShown) };
}

async function showFactorChange(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<void> {
  await transaction
    .updateTable("account_factors")
    .set({ changed_shown: 1 })
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .where("changed_at", "is not", null)
    .execute();
}

function rowOfTotp(totp: Omit<Totp, "secret"> | null, sealed: string | null) {
  return {
    totp_secret: sealed,
    totp_confirmed_at: totp?.confirmedAt ?? 0,
    totp_last_step: totp?.lastStep ?? 0,
  };
}

function rowOfRemoval(removal: FactorRemoval | null) {
  return { removed_by: removal?.by ?? null, removed_at: removal?.at ?? null };
}

async function putRow(
  transaction: StoreTransaction,
  company_id: string,
  user_id: string,
  values: Partial<Tables["account_factors"]>,
): Promise<void> {
  await transaction
    .insertInto("account_factors")
    .values({
      ...{ company_id, user_id, password_only: 0, totp_confirmed_at: 0, totp_last_step: 0, changed_shown: 0 },
      ...values,
    })
    .onConflict((conflict) => conflict.columns(["company_id", "user_id"]).doUpdateSet(values))
    .execute();
}

/** One statement asks and writes, so that of two who give the same code one is told no. */
async function useTotpStep(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
  step: number,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable("account_factors")
    .set({ totp_last_step: step })
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .where("totp_secret", "is not", null)
    .where("totp_last_step", "<", step)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function secondFactorOf(
  transaction: StoreTransaction,
  companyId: string,
): Promise<SecondFactor | null> {
  const row = await transaction
    .selectFrom("second_factors")
    .select("asked_of")
    .where("company_id", "=", companyId)
    .executeTakeFirst();
  return row?.asked_of ?? null;
}

async function putSecondFactor(
  transaction: StoreTransaction,
  company_id: string,
  asked_of: SecondFactor,
): Promise<void> {
  await transaction.replaceInto("second_factors").values({ company_id, asked_of }).execute();
}
