import type { KeyRing } from "../key-ring.ts";
import type { Writer } from "../store.ts";
import { noteSignIn, putAccount, removeAccount, renewPasswordHash } from "./account-rows.ts";
import { commitChanges } from "./commit-changes.ts";
import { factorWriterOver } from "./factor-rows.ts";
import { putTurnedOn } from "./heads.ts";
import { endInvitations, putInvitation } from "./invitation-rows.ts";
import { putOutsideDay } from "./outside-rows.ts";
import { putDraft, putPreferences } from "./people-rows.ts";
import { putCompany } from "./put-company.ts";
import { readerOver } from "./reader-over.ts";
import { putReplay } from "./replay-rows.ts";
import type { StoreTransaction } from "./schema.ts";
import { putEvent } from "./security-rows.ts";
import { putSentLog } from "./sent-rows.ts";
import { endSession, endSessionsOf, moveSession, putSession, touchSession } from "./sign-in-rows.ts";
import { singleSignOnWriterOver } from "./single-sign-on-rows.ts";
import { tokenWriterOver } from "./token-rows.ts";

/** The questions and the writing of one transaction; good until its end. */
export function writerOver(transaction: StoreTransaction, keys: KeyRing): Writer {
  return {
    ...readerOver(transaction, keys),
    commit: (commit) => commitChanges(transaction, commit),
    putCompany: (state, commit) => putCompany(transaction, state, commit),
    putTurnedOn: (company, day) => putTurnedOn(transaction, company, day),
    putOutsideDay: (day) => putOutsideDay(transaction, day),
    putReplay: (scope, replay) => putReplay(transaction, scope, replay),
    putEvent: (event) => putEvent(transaction, event),
    putSentLog: (sent) => putSentLog(transaction, sent),
    putAccount: (account) => putAccount(transaction, account),
    removeAccount: (companyId, userId) => removeAccount(transaction, companyId, userId),
    renewPasswordHash: (companyId, userId, hash) => renewPasswordHash(transaction, companyId, userId, hash),
    noteSignIn: (companyId, userId, at) => noteSignIn(transaction, companyId, userId, at),
    putInvitation: (invitation) => putInvitation(transaction, invitation),
    endInvitations: (companyId, userId) => endInvitations(transaction, companyId, userId),
    putSession: (session) => putSession(transaction, session),
    moveSession: (before, session) => moveSession(transaction, before, session),
    putPreferences: (companyId, userId, preferences) =>
      putPreferences(transaction, companyId, userId, preferences),
    putDraft: (companyId, userId, draft) => putDraft(transaction, companyId, userId, draft),
    touchSession: (tokenHash, seenAt) => touchSession(transaction, tokenHash, seenAt),
    endSession: (tokenHash) => endSession(transaction, tokenHash),
    endSessionsOf: (companyId, userId, kept) => endSessionsOf(transaction, companyId, userId, kept),
    ...factorWriterOver(transaction, keys),
    ...singleSignOnWriterOver(transaction, keys),
    ...tokenWriterOver(transaction),
  };
}
