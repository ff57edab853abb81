import type { Preferences } from "@naisen/api/preferences";
import type { CompanyState } from "@naisen/domain/company-state";
import type { LineStatus, MobileLine, OptionKind } from "@naisen/domain/facts/mobile-line";
import type { TwoInOnePair } from "@naisen/domain/facts/two-in-one";
import type { Action, TwoInOneRecord } from "@naisen/domain/plan/plan";
import type { Extension, ExtensionKind } from "@naisen/domain/settings/extension";
import type { OutsideAlarm, OutsideCounts } from "@naisen/domain/settings/outside-day";
import type { StandingState } from "@naisen/domain/standing";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { FactorReader, FactorWriter } from "./factors.ts";
import type { StoreKeys } from "./keys.ts";
import type { NeighbourhoodKeys } from "./neighbourhood.ts";
import type { Over } from "./over.ts";
import type { SecurityEntry, SecurityEvent, SecurityHead, SecurityQuery, SentLog } from "./security-log.ts";
import type { SingleSignOnReader, SingleSignOnWriter } from "./single-sign-on.ts";
import type { TokenReader, TokenWriter } from "./tokens.ts";
import type { ChainLink, ChainVerdict } from "./verify-log.ts";

/**
 * Where everything is kept. Work is handed a Reader or a Writer and has no other way to the rows, so that a query
 * outside its transaction cannot be written. Writes run one after the other; reads run beside them, each over one
 * snapshot. What work throws undoes its transaction and comes out of the promise; a store that cannot be reached
 * or written throws StoreAway.
 */
export interface Store {
  /** The keys under which its secrets lie sealed. */
  readonly keys: StoreKeys;
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Follows both logs of a company in a thread of its own, so that nobody waits for it. */
  verify(company: string): Promise<readonly ChainVerdict[]>;
  close(): Promise<void>;
}

/** The store cannot be reached or written now (disk full, locked, gone); the caller answers 503. */
export class StoreAway extends Error {
  override readonly name = "StoreAway";
}

/** The store's file is not what was written: nothing may be answered from it, and only a backup brings it back. */
export class StoreDamaged extends Error {
  override readonly name = "StoreDamaged";
}

/** The store's file was written by a later version than this one, which could only spoil it. */
export class StoreNewer extends Error {
  override readonly name = "StoreNewer";
}

/** An import names mobile lines that are another company's; nothing of it was written. */
export class LineOfAnotherCompany extends Error {
  override readonly name = "LineOfAnotherCompany";
  readonly numbers: readonly PhoneNumber[];

  constructor(numbers: readonly PhoneNumber[]) {
    super(numbers.join(", "));
    this.numbers = numbers;
  }
}

/** An entry of the log of changes, or an event, whose row is damaged so that it cannot be read. */
export class LogUnreadable extends Error {
  override readonly name = "LogUnreadable";
  readonly company: string;
  /** The event's seq. */
  readonly revision: number;

  constructor(company: string, revision: number, options?: ErrorOptions) {
    super(`${company} ${revision}`, options);
    this.company = company;
    this.revision = revision;
  }
}

/**
 * What is asked. Every question names its scope: what a person is told of is asked over what is theirs (Over); the rules
 * and the table, which look at all of a company, name the company, and what they find goes out narrowed (narrowing.ts).
 */
export interface Reader extends FactorReader, SingleSignOnReader, TokenReader {
  companies(): Promise<readonly CompanyHead[]>;
  head(company: CompanyId): Promise<CompanyHead | null>;
  /** The part of a company that plans over these keys look at; null where there is no such company. */
  neighbourhood(company: CompanyId, keys: NeighbourhoodKeys): Promise<CompanyState | null>;
  /** The company whole. */
  whole(company: CompanyId): Promise<CompanyState | null>;
  /** Gives each mobile line of the company to `take`, by number; others have the thread now and then. */
  eachLine(company: CompanyId, take: (line: MobileLine) => void): Promise<void>;
  /** The same with the 2in1 pairs, in the document's order. */
  eachPair(company: CompanyId, take: (pair: TwoInOnePair) => void): Promise<void>;
  listExtensions(over: Over, query: ExtensionQuery): Promise<ExtensionPage>;
  /** The departments that extensions are in, by name, from behind `after`. */
  departments(over: Over, after: string | null, limit: number): Promise<readonly Department[]>;
  /** The part of a company that the number rules look at for these numbers; null where there is no such company. */
  aroundNumbers(company: CompanyId, numbers: readonly ExtensionNumber[]): Promise<CompanyState | null>;
  /** The hundreds in which the company's numbers stand, by number; it counts them all, piece by piece. */
  numberSpans(company: CompanyId): Promise<readonly NumberSpan[]>;
  /** The lowest number of an extension of that kind, of that site where one is given; null where none is soon met. */
  lowestNumber(over: Over, kind: Extension["kind"], site: SiteId | null): Promise<ExtensionNumber | null>;
  /** Active lines of the contract's holder with OFFICE_LINK in force that carry no extension, by number. */
  freeLines(
    company: CompanyId,
    on: Day,
    limit: number,
  ): Promise<{ readonly lines: readonly MobileLine[]; readonly total: number }>;
  /** How many extensions belong to each site, by their kinds; those of no site under "". */
  extensionsPerSite(company: CompanyId): Promise<readonly SiteCount[]>;
  /** Lines that the query finds, by number. */
  listLines(over: Over, query: LineQuery): Promise<LinePage>;
  /** What is counted of a company's lines on a day. */
  countLines(over: Over, on: Day): Promise<LineCounts>;
  /** Log entries with a revision above `after`, oldest first. */
  logAfter(company: CompanyId, after: number, limit: number): Promise<readonly LogEntry[]>;
  /** Log entries with a revision below `before` (null: from the newest), newest first. */
  logBefore(company: CompanyId, before: number | null, limit: number): Promise<readonly LogEntry[]>;
  logEntry(over: Over, id: string): Promise<LogEntry | null>;
  /** Log entries that the query finds, newest first, each no longer than an outline. */
  findEntries(over: Over, query: LogQuery): Promise<readonly LogOutline[]>;
  /** The last revision at that moment, an instant in UTC; 0: none yet. */
  revisionBefore(company: CompanyId, moment: string): Promise<number>;
  /** The extension that had the number once that revision was there; null where none had it. */
  numberedAt(company: CompanyId, number: ExtensionNumber, revision: number): Promise<Extension | null>;
  /** The 2in1 mode of the pair with this A number once that revision was there. */
  modeAt(company: CompanyId, a: PhoneNumber, revision: number): Promise<TwoInOneRecord | null>;
  /** How many entries above that revision touched the address. */
  touchesAfter(company: CompanyId, address: string, revision: number): Promise<number>;
  /** How many entries there are in each span of instants, and how many of them came by these doors, in their order. */
  countEntries(
    over: Over,
    spans: readonly LogSpan[],
    doors: readonly Commit["door"][],
  ): Promise<readonly { readonly all: number; readonly byDoors: number }[]>;
  /** Everybody who is in the log, as in their last entry. */
  logActors(over: Over, limit: number): Promise<readonly Actor[]>;
  /** The newest entries that take back entries of these ids, at most one each. */
  undoersOf(company: CompanyId, ids: readonly string[]): Promise<readonly Undoer[]>;
  /** The newest entry above that revision for each of these addresses that has one, newest first. */
  laterTouches(
    company: CompanyId,
    addresses: readonly string[],
    revision: number,
    limit: number,
  ): Promise<readonly LaterTouch[]>;
  /** Events of a log that the query finds, newest first. */
  findEvents(company: string, query: SecurityQuery): Promise<readonly SecurityEntry[]>;
  /** The last event of a company's log; empty where there is none. */
  eventHeads(company: string): Promise<readonly SecurityHead[]>;
  /** The events of a log above a seq, oldest first. */
  eventsAfter(company: string, after: number, limit: number): Promise<readonly SecurityEntry[]>;
  /** Up to where the collector has taken each log that it has taken anything of. */
  sentLogs(): Promise<readonly SentLog[]>;
  /** Whoever has a log of events, or a head of one. */
  eventLogs(): Promise<readonly string[]>;
  /** The chain of the log of changes above a revision, oldest first; each entry is read and looked at whole. */
  changeLinks(company: CompanyId, after: number, limit: number): Promise<readonly ChainLink[]>;
  /** The same of the log of events, above a seq. */
  eventLinks(company: string, after: number, limit: number): Promise<readonly ChainLink[]>;
  replay(scope: ReplayScope): Promise<Replay | null>;
  account(companyId: string, userId: string): Promise<Account | null>;
  /** Every userId of the company that looks like this one, and some that do not. */
  userIdsLike(companyId: string, userId: string): Promise<readonly string[]>;
  /** A page of the accounts of a whole company in the order of their userIds. */
  listAccounts(over: Over, query: AccountQuery): Promise<AccountPage>;
  /** How many administrators of the whole company beside this one can sign in now. */
  otherAdministrators(companyId: string, userId: string): Promise<number>;
  /** The link of that token, used and expired ones too. */
  invitation(tokenHash: string): Promise<Invitation | null>;
  /** The last day on which calls went out, of each company that had one. */
  outsideDays(): Promise<readonly OutsideDay[]>;
  /** The last day whose turn was looked at; null where there is no such company. */
  turnedOn(company: CompanyId): Promise<Day | null>;
  session(tokenHash: string): Promise<Session | null>;
  /** The sessions of an account, the newest first; they may be over. */
  sessionsOf(companyId: string, userId: string): Promise<readonly Session[]>;
  /** Whether there is any account at all. */
  hasAccounts(): Promise<boolean>;
  /** The chance of this store with which hashes are hashed anew for whom numbers are masked. */
  maskingSalt(): Promise<string>;
  /** Those of these sites that the company has. */
  sitesAmong(company: string, sites: readonly SiteId[]): Promise<readonly SiteId[]>;
  /** What a person keeps for themselves; as for one who never kept anything where nothing is known. */
  person(companyId: string, userId: string): Promise<Person>;
}

/** What is written, all of it or nothing. */
export interface Writer extends Reader, FactorWriter, SingleSignOnWriter, TokenWriter {
  /** Rows, log entry, revision and head hash together. The revision written is that of the head plus one. */
  commit(commit: Commit): Promise<LogEntry>;
  /** Replaces a company's facts, and its settings by the state's, with a log entry; makes the company where it is new. */
  putCompany(state: CompanyState, commit: Commit): Promise<LogEntry>;
  putTurnedOn(company: CompanyId, day: Day): Promise<void>;
  /** In place of what was kept of the company's outside calls. */
  putOutsideDay(day: OutsideDay): Promise<void>;
  putReplay(scope: ReplayScope, replay: Replay): Promise<void>;
  /** Writes the event behind the last one of its log. */
  putEvent(event: SecurityEvent): Promise<void>;
  putSentLog(sent: SentLog): Promise<void>;
  /** In place of the one of the same company and user, whose sessions end with it. */
  putAccount(account: Account): Promise<void>;
  /** Takes the account away with its sessions, links, factors, tokens and what the person kept; the log keeps what they did. */
  removeAccount(companyId: string, userId: string): Promise<void>;
  /** Says that the account was used to sign in at that moment. */
  noteSignIn(companyId: string, userId: string, at: number): Promise<void>;
  /** Puts another hash of the same password in the place of the account's; its sessions go on. */
  renewPasswordHash(companyId: string, userId: string, passwordHash: string): Promise<void>;
  /** The account's only link from now on. */
  putInvitation(invitation: Invitation): Promise<void>;
  /** Takes the account's links away. */
  endInvitations(companyId: string, userId: string): Promise<void>;
  putSession(session: Session): Promise<void>;
  putPreferences(companyId: string, userId: string, preferences: Preferences): Promise<void>;
  putDraft(companyId: string, userId: string, draft: Person["draft"]): Promise<void>;
  /** Puts it in the place of the one of that token, with what was begun there. */
  moveSession(before: string, session: Session): Promise<void>;
  /** Says that the session was used at that moment. */
  touchSession(tokenHash: string, seenAt: number): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  /** Ends all sessions of the account but the one that is kept. */
  endSessionsOf(companyId: string, userId: string, kept: string | null): Promise<void>;
}

/** A company with its revision: 1 is its first import, each applied change set is one more. */
export interface CompanyHead {
  readonly id: CompanyId;
  readonly name: string;
  readonly revision: number;
  /** The hash of the log entry of that revision. */
  readonly hash: string;
}

/** A page of the extension list. */
export interface ExtensionQuery {
  /** A searchKey of what was typed; "" finds all. */
  readonly search: string;
  readonly site: string | null;
  readonly department: string | null;
  readonly kind: ExtensionKind | null;
  readonly standing: StandingFilter | null;
  /** How many it finds, where that is known; null: they are counted. */
  readonly total: number | null;
  /** Only those with one of these numbers; all of them where it is absent. */
  readonly numbers?: readonly ExtensionNumber[] | null;
  readonly sort: "number" | "kana";
  /** Whoever has what is searched for as their number comes before all others. */
  readonly ownFirst?: true;
  /** The `next` of the page before, as it was given out; what cannot be read starts from the first. */
  readonly after: string | null;
  readonly limit: number;
}

/** A department with how many extensions are in it. */
export interface Department {
  readonly name: string;
  readonly count: number;
}

/**
 * Which extensions by how they stand. The store keeps no standing: it knows which are unbound, and of the others is told
 * the ids that are meant, or those that are not.
 */
export type StandingFilter =
  | { readonly kind: "UNBOUND" }
  | { readonly kind: "BOUND_AMONG" | "BOUND_EXCEPT"; readonly ids: Iterable<ExtensionId> };

export interface ExtensionPage {
  readonly extensions: readonly Extension[];
  readonly next: string | null;
  readonly total: number;
}

/** How many extensions of a kind belong to a site, "" for none. */
export interface SiteCount {
  readonly site: string;
  readonly kind: ExtensionKind;
  readonly count: number;
}

/** A page of the mobile lines; null where it does not matter. */
export interface LineQuery {
  readonly status: LineStatus | null;
  /** Lines of another holder than the base contract's. */
  readonly otherHolder: boolean;
  readonly unbound: boolean;
  readonly paired: boolean;
  /** Lines with this option in force on the day or later. */
  readonly option: OptionKind | null;
  readonly on: Day;
  /** How the number begins, in E.164. */
  readonly start: string | null;
  readonly after: PhoneNumber | null;
  readonly limit: number;
}

/** Lines, and the number of the last one where more are behind it. */
export interface LinePage {
  readonly lines: readonly MobileLine[];
  readonly next: PhoneNumber | null;
}

/** Of a company's lines; of an option: the lines that have it on the day or will, on which it is in force, is to end. */
export interface LineCounts {
  readonly byStatus: Readonly<Record<LineStatus, number>>;
  readonly otherHolder: number;
  readonly unbound: number;
  readonly pairs: number;
  readonly options: ReadonlyMap<OptionKind, OptionCount>;
}

/** How many lines have an option on the day or will, have it in force, have an end set for it. */
export interface OptionCount {
  readonly contracted: number;
  readonly inForce: number;
  readonly ending: number;
}

/** Numbers of one length that begin alike: the first of them, and how many are in use. */
export interface NumberSpan {
  readonly from: ExtensionNumber;
  readonly used: number;
}

/** Who did something. */
export interface Actor {
  readonly companyId: string;
  readonly userId: string;
  readonly role: string;
}

/** What is to be committed: the actions with who, when, why and by which door. */
export interface Commit {
  readonly company: CompanyId;
  /** The change set's id. */
  readonly id: string;
  /** An instant in UTC, "2026-12-01T00:00:00.000Z". */
  readonly at: string;
  readonly actor: Actor;
  readonly door: "PANEL" | "API" | "IMPORT" | "CLI" | "UNDO" | "DAY";
  readonly reason: string | null;
  /** The id of the change set that this one takes back. */
  readonly undoes: string | null;
  readonly actions: readonly Action[];
  /** SHA-256 of the facts that an import put in, null where the facts stay. */
  readonly factsHash: string | null;
  /** Of door DAY: what turned when that day began; of an import: what it held, or let live again. */
  readonly turned?: DayTurn;
}

/** A day on which contracts begin or are over, and the extensions that stand otherwise from it on. */
export interface DayTurn {
  readonly day: Day;
  readonly extensions: readonly {
    readonly number: ExtensionNumber;
    readonly before: StandingState;
    readonly after: StandingState;
    /** The rules that hold it from that day on. */
    readonly codes: readonly string[];
  }[];
}

/** How many calls went out of a company on the last day on which any did, and the alarms that were raised. */
export interface OutsideDay extends OutsideCounts {
  readonly company: CompanyId;
  readonly day: Day;
  readonly alarms: readonly OutsideAlarm[];
}

/** A commit as the log keeps it: the entries of one company are a chain of hashes. */
export interface LogEntry extends Commit {
  readonly revision: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** Which entries are asked for: all that is given must hold. */
export interface LogQuery {
  /** Only revisions below it; null: from the newest. */
  readonly before: number | null;
  /** Only entries that touched one address of each of these (touched-addresses.ts). */
  readonly touching: readonly (readonly string[])[];
  readonly actor: string | null;
  readonly door: Commit["door"] | null;
  /** Instants in UTC: the first that counts, and the first that counts no more. */
  readonly from: string | null;
  readonly to: string | null;
  readonly limit: number;
}

/** Instants in UTC: the first that counts, and the first that counts no more. */
export interface LogSpan {
  readonly from: string;
  readonly to: string;
}

/** An entry that took back the one of the id `undoes`. */
export type Undoer = Pick<LogEntry, "id" | "at" | "actor"> & { readonly undoes: string };

/** An entry that touched an address again. */
export type LaterTouch = Pick<LogEntry, "id" | "at"> & { readonly address: string };

/** An entry as a page of history reads it: of what it did the first so many, and how much it is in all. */
export interface LogOutline extends LogEntry {
  /** Extensions added and removed, other records written, extensions that turned. */
  readonly totals: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly turned: number;
  };
}

/** Whose Idempotency-Key, on which operation. */
export interface ReplayScope {
  readonly companyId: string;
  readonly userId: string;
  readonly operation: string;
  readonly key: string;
}

/** The answer that was given to the request of that key; it is committed together with what the request did. */
export interface Replay {
  /** SHA-256 of the request's body and path. */
  readonly requestHash: string;
  readonly status: number;
  readonly body: string;
  readonly at: string;
}

/** A sign-in. An operator's companyId is "operator". */
export interface Account {
  readonly companyId: string;
  readonly userId: string;
  readonly role: "OPERATOR" | "ADMIN" | "AUDITOR" | "USER";
  /** A user's own extension. */
  readonly extension: ExtensionId | null;
  /** The sites that an administrator or auditor is for; null: the whole company. */
  readonly sites: readonly SiteId[] | null;
  /** The person's name, where it is not that of their extension. */
  readonly name: string | null;
  /** argon2id, in PHC form; null as long as an invitation was not taken. */
  readonly passwordHash: string | null;
  /** Milliseconds since 1970, as the times below; null where it is not disabled. */
  readonly disabledAt: number | null;
  /** null where it was made before this was written down. */
  readonly createdAt: number | null;
  readonly lastSignedInAt: number | null;
}

/** A page of the accounts. */
export interface AccountQuery {
  /** A searchKey of what was typed; "" finds all. */
  readonly search: string;
  /** The `next` of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** An account as a list shows it. */
export interface ListedAccount extends Omit<Account, "passwordHash"> {
  readonly hasPassword: boolean;
  /** Whether its person signs in by the company's provider. */
  readonly isLinked: boolean;
  /** The extension of a user; null where there is none any more, or for others. */
  readonly own: Pick<Extension, "number" | "name"> | null;
  /** The link that is open; it may have expired, and who made it may make none any more. */
  readonly link: Pick<Invitation, "purpose" | "expiresAt" | "madeBy" | "madeAt"> | null;
}

/** Accounts, the userId of the last one where more are behind it, and how many are found in all. */
export interface AccountPage {
  readonly accounts: readonly ListedAccount[];
  readonly next: string | null;
  readonly total: number;
}

/** A link by which a password is set, once. Times are milliseconds since 1970. */
export interface Invitation {
  readonly tokenHash: string;
  readonly companyId: string;
  readonly userId: string;
  /** INVITE where the account has no password yet. */
  readonly purpose: "INVITE" | "RESET";
  /** The userId of the administrator who made it. */
  readonly madeBy: string;
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

/** What a signed-in person keeps for themselves: how the panel looks, and the changes collected so far. */
export interface Person {
  readonly preferences: Preferences | null;
  readonly draft: {
    /** As they were sent, readable by the API's schema of changes. */
    readonly changes: readonly unknown[];
    readonly reason: string;
    readonly version: number;
  };
}

/** A signed-in browser. Only the token's SHA-256 is kept. Times are milliseconds since 1970. */
export interface Session {
  readonly tokenHash: string;
  readonly companyId: string;
  readonly userId: string;
  readonly startedAt: number;
  readonly seenAt: number;
  /** When its person last proved who they are: at sign-in, or by a step-up; 0: not known. */
  readonly provedAt: number;
  /** What is still to be done before anything else: to give a second factor, or to set one up. */
  readonly owes: "FACTOR" | "ENROLMENT" | null;
  /** What the browser said that it is. */
  readonly userAgent: string;
}
