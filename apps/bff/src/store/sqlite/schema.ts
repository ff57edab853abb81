import type { Menu } from "@naisen/domain/facts/base-contract";
import type { LineStatus } from "@naisen/domain/facts/mobile-line";
import type { SiteState } from "@naisen/domain/facts/site";
import type { ExtensionKind } from "@naisen/domain/settings/extension";
import type { TwoInOneMode } from "@naisen/domain/settings/settings";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { Holder } from "@naisen/domain/vocabulary/holder";
import type { CompanyId, ExtensionId, HolderId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Selectable, Transaction } from "kysely";
import type { Challenge, SecondFactor } from "../factors.ts";
import type { SecurityEntry } from "../security-log.ts";
import type { Account, Commit, Invitation, Session } from "../store.ts";
import type { ApiToken } from "../tokens.ts";

/** Text that holds one value as JSON, keys in the order of the domain's types. */
type Json = string;

/** The rows of naisen.db. A standing is in none of them: it is asked anew each time. */
export interface Tables {
  companies: { id: CompanyId; name: string; revision: number; hash: string; turned_on: Day | null };
  base_contracts: {
    company_id: CompanyId;
    menu: Menu;
    holder: HolderId;
    starts_on: Day;
    ends_on: Day | null;
    number_plan: Json;
    number_050: PhoneNumber | null;
  };
  holders: {
    company_id: CompanyId;
    id: HolderId;
    position: number;
    name: string;
    corporate_number: string | null;
    kind: Holder["kind"];
  };
  sites: {
    company_id: CompanyId;
    id: SiteId;
    position: number;
    name: string;
    site_code: string;
    address: string | null;
    state: SiteState;
    access_line: Json;
    equipment: Json;
    gateway_number: PhoneNumber | null;
  };
  mobile_lines: {
    number: PhoneNumber;
    company_id: CompanyId;
    holder: HolderId;
    status: LineStatus;
    options: Json;
  };
  two_in_one_pairs: {
    company_id: CompanyId;
    position: number;
    a: PhoneNumber;
    b: PhoneNumber;
    starts_on: Day;
    ends_on: Day | null;
  };
  two_in_one_modes: {
    company_id: CompanyId;
    a: PhoneNumber;
    mode: TwoInOneMode["mode"];
    avoid_other_number: number;
  };
  inbound: { company_id: CompanyId; number: PhoneNumber; position: number; extension: ExtensionId };
  extensions: {
    company_id: CompanyId;
    id: ExtensionId;
    number: ExtensionNumber;
    kind: ExtensionKind;
    site: SiteId | null;
    mobile: PhoneNumber | null;
    name: string;
    kana: string | null;
    department: string | null;
    voicemail: Json;
    forwarding: Json;
    search_key: string;
    kana_key: string;
  };
  /** One row for each target of an extension's forwards. */
  forwards: { company_id: CompanyId; extension: ExtensionId; target: ExtensionId };
  releases: { company_id: CompanyId; number: ExtensionNumber; released_on: Day; name: string };
  change_log: {
    company_id: CompanyId;
    revision: number;
    id: string;
    at: string;
    actor_company_id: string;
    actor_user_id: string;
    actor_role: string;
    door: Commit["door"];
    reason: string | null;
    undoes: string | null;
    actions: Json;
    facts_hash: string | null;
    turned: Json | null;
    /** Of an entry that says much, its beginning and its totals; nothing of it is hashed. */
    outline: Json | null;
    previous_hash: string;
    hash: string;
  };
  /** By what an entry is found: the addresses of its records, and "number/7001", "mobile/+81…" or "site/tokyo" that stood in them. */
  change_log_touched: { company_id: CompanyId; address: string; revision: number };
  /** What happened to who may do what; the log of "operator" is that of nobody's company. */
  security_log: {
    company_id: string;
    seq: number;
    at: string;
    code: SecurityEntry["code"];
    params: Json;
    actor_company_id: string | null;
    actor_user_id: string | null;
    actor_role: string | null;
    subject: string | null;
    door: SecurityEntry["door"];
    request_id: string | null;
    source: string | null;
    count: number;
    since: string | null;
    previous_hash: string;
    hash: string;
  };
  /** The last event of each log, so that one whose end was cut off is seen. */
  security_heads: { company_id: string; seq: number; hash: string };
  /** Up to where the collector has taken each log. */
  sent_logs: { company_id: string; log: "EVENTS" | "CHANGES"; row: number };
  replays: {
    company_id: string;
    user_id: string;
    operation: string;
    key: string;
    request_hash: string;
    status: number;
    body: string;
    at: string;
  };
  accounts: {
    company_id: string;
    user_id: string;
    role: Account["role"];
    extension: ExtensionId | null;
    /** Of those that it is for; null: all. */
    sites: Json | null;
    name: string | null;
    password_hash: string | null;
    disabled_at: number | null;
    created_at: number | null;
    last_signed_in_at: number | null;
    search_key: string;
  };
  /** Links by which passwords are set; only the token's SHA-256 is kept. */
  invitations: {
    token_hash: string;
    company_id: string;
    user_id: string;
    purpose: Invitation["purpose"];
    made_by: string;
    made_at: number;
    expires_at: number;
    used_at: number | null;
  };
  /** What a signed-in person keeps for themselves. */
  people: {
    company_id: string;
    user_id: string;
    preferences: Json | null;
    draft: Json | null;
    draft_version: number;
  };
  sessions: {
    token_hash: string;
    company_id: string;
    user_id: string;
    started_at: number;
    seen_at: number;
    proved_at: number;
    owes: Session["owes"];
    user_agent: string;
    /** Sealed: the secret of an app of which this session gave no code yet. */
    totp_pending: string | null;
  };
  outside_policies: { company_id: CompanyId; policy: Json };
  /** The last day on which calls went out: one row a company. */
  outside_days: { company_id: CompanyId; day: Day; calls: number; out_of_hours: number; alarms: Json };
  /** Whom a company asks for a second factor. */
  second_factors: { company_id: string; asked_of: SecondFactor };
  account_factors: {
    company_id: string;
    user_id: string;
    password_only: number;
    totp_secret: string | null;
    totp_confirmed_at: number;
    totp_last_step: number;
    removed_by: string | null;
    removed_at: number | null;
    changed_at: number | null;
    changed_from: string | null;
    /** 1 from the next sign-in on. */
    changed_shown: number;
  };
  passkeys: {
    credential_id: string;
    company_id: string;
    user_id: string;
    public_key: string;
    counter: number;
    transports: Json;
    name: string;
    created_at: number;
    last_used_at: number | null;
  };
  /** Only the codes' SHA-256 is kept; one that was used is gone. */
  recovery_codes: { company_id: string; user_id: string; code_hash: string };
  challenges: {
    id: string;
    challenge: string;
    purpose: Challenge["purpose"];
    session: string | null;
    expires_at: number;
  };
  /** The provider by whom a company's people may sign in. */
  single_sign_on: {
    company_id: string;
    issuer: string;
    client_id: string;
    client_secret: string | null;
    only_by_it: number;
    /** JSON of ProviderHosts. */
    hosts: string | null;
  };
  /** Who of the provider's people is which account's. */
  provider_links: {
    company_id: string;
    user_id: string;
    issuer: string;
    subject: string;
    linked_at: number;
  };
  setup_codes: { code_hash: string; expires_at: number };
  /** How often in a row a try to sign in failed, by what was tried. */
  failures: { subject: string; count: number; last_at: number };
  /** Browsers in which an account has signed in; only the token's SHA-256 is kept. */
  known_devices: { token_hash: string; company_id: string; user_id: string; seen_at: number };
  api_tokens: {
    id: string;
    company_id: string;
    name: string;
    right: ApiToken["right"];
    /** Of those that it is for; null: all. */
    sites: Json | null;
    made_by: string | null;
    made_at: number;
    ends_at: number;
    revoked_at: number | null;
    last_used_at: number | null;
    last_used_from: string | null;
  };
  /** One row: 256 bits of chance, with which hashes are hashed anew for whom numbers are masked. */
  masking_salt: { salt: string };
  /** What programs show; only the secret's SHA-256 is kept. `ends_at` is null of the newest of each token. */
  api_token_secrets: {
    secret_hash: string;
    token_id: string;
    ends_at: number | null;
    told_to: string | null;
  };
}

/** One row of a table as it is read. */
export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;

/** The one way to the rows: an open transaction. It refuses every query after its end. */
export type StoreTransaction = Transaction<Tables>;
