import type { KeyRing } from "../key-ring.ts";
import type { Reader } from "../store.ts";
import { accountOf, hasAccounts, listAccounts, otherAdministrators, userIdsLike } from "./account-rows.ts";
import { modeAt, numberedAt, touchesAfter } from "./as-of.ts";
import { changeLinks, eventLinks, eventLogs } from "./chain-links.ts";
import { logAfter, logBefore, logEntry } from "./change-log.ts";
import { departmentsOf } from "./departments.ts";
import { factorReaderOver } from "./factor-rows.ts";
import { countLines, extensionsPerSite } from "./facts-counts.ts";
import { findEntries, revisionBefore } from "./find-entries.ts";
import { freeLines } from "./free-lines.ts";
import { headOf, headsOfAll, maskingSalt, turnedOn } from "./heads.ts";
import { invitationOf } from "./invitation-rows.ts";
import { listExtensions } from "./list-extensions.ts";
import { listLines } from "./list-lines.ts";
import { loadCompany } from "./load-company.ts";
import { eachLine, eachPair } from "./load-facts.ts";
import { loadNeighbourhood } from "./load-neighbourhood.ts";
import { countEntries, laterTouches, logActors, undoersOf } from "./log-questions.ts";
import { aroundNumbers, lowestNumber, numberSpans } from "./number-rows.ts";
import { outsideDays } from "./outside-rows.ts";
import { personOf } from "./people-rows.ts";
import { replayOf } from "./replay-rows.ts";
import type { StoreTransaction } from "./schema.ts";
import { eventHeads, findEvents } from "./security-rows.ts";
import { eventsAfter, sentLogs } from "./sent-rows.ts";
import { sessionOf, sessionsOf } from "./sign-in-rows.ts";
import { singleSignOnReaderOver } from "./single-sign-on-rows.ts";
import { sitesAmong } from "./sites-among.ts";
import { tokenReaderOver } from "./token-rows.ts";

/** The questions of one transaction; good until its end. */
export function readerOver(transaction: StoreTransaction, keys: KeyRing): Reader {
  return {
    companies: () => headsOfAll(transaction),
    head: (company) => headOf(transaction, company),
    neighbourhood: (company, keys) => loadNeighbourhood(transaction, company, keys),
    whole: (company) => loadCompany(transaction, company),
    eachLine: (company, take) => eachLine(transaction, company, take),
    eachPair: (company, take) => eachPair(transaction, company, take),
    listExtensions: (over, query) => listExtensions(transaction, over, query),
    departments: (over, after, limit) => departmentsOf(transaction, over, after, limit),
    aroundNumbers: (company, numbers) => aroundNumbers(transaction, company, numbers),
    numberSpans: (company) => numberSpans(transaction, company),
    lowestNumber: (over, kind, site) => lowestNumber(transaction, over, kind, site),
    freeLines: (company, on, limit) => freeLines(transaction, company, on, limit),
    extensionsPerSite: (company) => extensionsPerSite(transaction, company),
    listLines: (over, query) => listLines(transaction, over, query),
    countLines: (over, on) => countLines(transaction, over, on),
    logAfter: (company, after, limit) => logAfter(transaction, company, after, limit),
    logBefore: (company, before, limit) => logBefore(transaction, company, before, limit),
    logEntry: (over, id) => logEntry(transaction, over, id),
    findEntries: (over, query) => findEntries(transaction, over, query),
    revisionBefore: (company, moment) => revisionBefore(transaction, company, moment),
    numberedAt: (company, number, revision) => numberedAt(transaction, company, number, revision),
    modeAt: (company, a, revision) => modeAt(transaction, company, a, revision),
    touchesAfter: (company, address, revision) => touchesAfter(transaction, company, address, revision),
    countEntries: (over, spans, doors) => countEntries(transaction, over, spans, doors),
    logActors: (over, limit) => logActors(transaction, over, limit),
    undoersOf: (company, ids) => undoersOf(transaction, company, ids),
    laterTouches: (company, addresses, revision, limit) =>
      laterTouches(transaction, company, addresses, revision, limit),
    findEvents: (company, query) => findEvents(transaction, company, query),
    eventHeads: (company) => eventHeads(transaction, company),
    eventsAfter: (company, after, limit) => eventsAfter(transaction, company, after, limit),
    sentLogs: () => sentLogs(transaction),
    eventLogs: () => eventLogs(transaction),
    changeLinks: (company, after, limit) => changeLinks(transaction, company, after, limit),
    eventLinks: (company, after, limit) => eventLinks(transaction, company, after, limit),
    replay: (scope) => replayOf(transaction, scope),
    outsideDays: () => outsideDays(transaction),
    turnedOn: (company) => turnedOn(transaction, company),
    account: (companyId, userId) => accountOf(transaction, companyId, userId),
    userIdsLike: (companyId, userId) => userIdsLike(transaction, companyId, userId),
    listAccounts: (over, query) => listAccounts(transaction, over, query),
    otherAdministrators: (companyId, userId) => otherAdministrators(transaction, companyId, userId),
    invitation: (tokenHash) => invitationOf(transaction, tokenHash),
    person: (companyId, userId) => personOf(transaction, companyId, userId),
    session: (tokenHash) => sessionOf(transaction, tokenHash),
    sessionsOf: (companyId, userId) => sessionsOf(transaction, companyId, userId),
    hasAccounts: () => hasAccounts(transaction),
    maskingSalt: () => maskingSalt(transaction),
    ...factorReaderOver(transaction, keys),
    ...singleSignOnReaderOver(transaction, keys),
    ...tokenReaderOver(transaction),
    sitesAmong: (company, sites) => sitesAmong(transaction, company, sites),
  };
}
