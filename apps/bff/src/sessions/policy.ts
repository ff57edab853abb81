import type { EndpointName } from "@naisen/api/endpoints";
import type { Over } from "../store/over.ts";
import type { Account } from "../store/store.ts";
import type { Who } from "./who.ts";

type Role = Account["role"];

/**
 * Over what a role has the right.
 * SELF: their own sign-in and what they keep for themselves.
 * COMPANY: their company whole; who has only some of its sites has no such right.
 * SITES: their company, or what belongs to those of its sites that are theirs.
 * MASKED, MASKED_COMPANY: SITES and COMPANY with every mobile number told masked.
 * OWN_EXTENSION: a user's own; every other one answers them like one that does not exist.
 * EVERY_COMPANY: the company that the request names.
 */
export type Scope =
  | "SELF"
  | "COMPANY"
  | "SITES"
  | "MASKED"
  | "MASKED_COMPANY"
  | "OWN_EXTENSION"
  | "EVERY_COMPANY";

/** One operation: who may do it, and over what. A role that is not named may not. */
export interface Row {
  /** ANYONE needs no session. */
  readonly may: "ANYONE" | Readonly<Partial<Record<Role, Scope>>>;
  /** The scope of a token that may do it; null: only a person who signed in. */
  readonly token: "READ" | "WRITE" | null;
  /** Whether it demands that the person proved a moment ago who they are: always, where it is large (step-up.ts), but for its preview, or of who has more factors than the one it asks for itself. */
  readonly stepUp?: "ALWAYS" | "IF_LARGE" | "UNLESS_PREVIEW" | "IF_TWO_FACTORS";
}

const EVERYBODY = { OPERATOR: "SELF", ADMIN: "SELF", AUDITOR: "SELF", USER: "SELF" } as const;
const READ = { ADMIN: "SITES", AUDITOR: "MASKED" } as const;
const READ_OWN = { ...READ, USER: "OWN_EXTENSION" } as const;
const EDIT = { ADMIN: "SITES" } as const;
const EDIT_OWN = { ...EDIT, USER: "OWN_EXTENSION" } as const;
const WHOLE = { ADMIN: "COMPANY" } as const;
const CARRIER = { OPERATOR: "EVERY_COMPANY" } as const;
/** What belongs to no company: theirs together. */
const OPERATORS_OWN = { OPERATOR: "COMPANY" } as const;

/** Who may do what, for every operation. Routes, these rows and the OpenAPI document name the same operations, by test. */
export const POLICY: Readonly<Record<EndpointName, Row>> = {
  signIn: { may: "ANYONE", token: null },
  signOut: { may: EVERYBODY, token: null },
  getMe: { may: EVERYBODY, token: "READ" },
  getOpenApi: { may: EVERYBODY, token: "READ" },
  putPreferences: { may: EVERYBODY, token: null },
  getDraft: { may: { ADMIN: "SELF" }, token: null },
  putDraft: { may: { ADMIN: "SELF" }, token: null },
  changePassword: { may: EVERYBODY, token: null, stepUp: "IF_TWO_FACTORS" },
  listExtensions: { may: READ, token: "READ" },
  getExtension: { may: READ_OWN, token: "READ" },
  getExtensionAsOf: { may: READ, token: "READ" },
  listSites: { may: READ, token: "READ" },
  listFreeLines: { may: READ, token: "READ" },
  getOverview: { may: READ, token: "READ" },
  getNetworkOverview: { may: READ, token: "READ" },
  getNumberPlan: { may: READ, token: "READ" },
  getNumberMap: { may: READ, token: "READ" },
  getNumberBlock: { may: READ, token: "READ" },
  findFreeNumbers: { may: READ, token: "READ" },
  listExtensionNumbers: { may: READ, token: "READ" },
  listDepartments: { may: READ, token: "READ" },
  exportExtensions: { may: READ, token: "READ", stepUp: "IF_LARGE" },
  checkExport: { may: READ, token: "READ", stepUp: "IF_LARGE" },
  getContract: { may: READ, token: "READ" },
  listMobileLines: { may: READ, token: "READ" },
  planChanges: { may: EDIT_OWN, token: "READ" },
  applyChanges: { may: EDIT_OWN, token: "WRITE", stepUp: "IF_LARGE" },
  listChangeSets: { may: READ, token: "READ" },
  summarizeChangeSets: { may: READ, token: "READ" },
  getChangeSet: { may: READ, token: "READ" },
  runScenario: { may: WHOLE, token: "READ" },
  exportScenario: { may: WHOLE, token: "READ", stepUp: "IF_LARGE" },
  undoChangeSet: { may: EDIT_OWN, token: "WRITE", stepUp: "IF_LARGE" },
  explainCall: { may: READ_OWN, token: "READ" },
  explainPlannedCall: { may: EDIT, token: "READ" },
  putCompany: { may: CARRIER, token: "WRITE", stepUp: "UNLESS_PREVIEW" },
  getCompany: { may: CARRIER, token: "READ" },
  getOutside: { may: { ...WHOLE, AUDITOR: "MASKED_COMPANY" }, token: "READ" },
  freezeOutside: { may: { ...CARRIER, ...WHOLE }, token: "WRITE" },
  getNetworkState: { may: { ...CARRIER, ...READ }, token: "READ" },
  putNetworkState: { may: CARRIER, token: "WRITE" },
  listAccounts: { may: { ...WHOLE, AUDITOR: "MASKED_COMPANY" }, token: null },
  inviteAccount: { may: WHOLE, token: null, stepUp: "ALWAYS" },
  makeAccountLink: { may: WHOLE, token: null, stepUp: "ALWAYS" },
  putAccountState: { may: WHOLE, token: null, stepUp: "ALWAYS" },
  putAccountRole: { may: WHOLE, token: null, stepUp: "ALWAYS" },
  removeAccount: { may: WHOLE, token: null, stepUp: "ALWAYS" },
  removeAccountFactors: { may: WHOLE, token: null, stepUp: "ALWAYS" },
  endAccountSessions: { may: WHOLE, token: null },
  getFactors: { may: EVERYBODY, token: null },
  dismissFactorRemoval: { may: EVERYBODY, token: null },
  startPasskey: { may: EVERYBODY, token: null, stepUp: "ALWAYS" },
  addPasskey: { may: EVERYBODY, token: null, stepUp: "ALWAYS" },
  renamePasskey: { may: EVERYBODY, token: null },
  removePasskey: { may: EVERYBODY, token: null, stepUp: "ALWAYS" },
  startTotp: { may: EVERYBODY, token: null, stepUp: "ALWAYS" },
  confirmTotp: { may: EVERYBODY, token: null, stepUp: "ALWAYS" },
  removeTotp: { may: EVERYBODY, token: null, stepUp: "ALWAYS" },
  makeRecoveryCodes: { may: EVERYBODY, token: null, stepUp: "ALWAYS" },
  getSecondFactor: { may: WHOLE, token: null },
  putSecondFactor: { may: WHOLE, token: null, stepUp: "ALWAYS" },
  getSingleSignOn: { may: WHOLE, token: null },
  putSingleSignOn: { may: WHOLE, token: null, stepUp: "ALWAYS" },
  removeSingleSignOn: { may: WHOLE, token: null, stepUp: "ALWAYS" },
  linkProvider: { may: EVERYBODY, token: null, stepUp: "ALWAYS" },
  unlinkProvider: { may: EVERYBODY, token: null, stepUp: "ALWAYS" },
  listSessions: { may: EVERYBODY, token: null },
  endOtherSessions: { may: EVERYBODY, token: null, stepUp: "ALWAYS" },
  endOneSession: { may: EVERYBODY, token: null, stepUp: "ALWAYS" },
  offerSignIn: { may: "ANYONE", token: null },
  signInByPasskey: { may: "ANYONE", token: null },
  offerStepUp: { may: EVERYBODY, token: null },
  stepUp: { may: EVERYBODY, token: null },
  listSecurityEvents: { may: { ...WHOLE, AUDITOR: "MASKED_COMPANY", OPERATOR: "SELF" }, token: "READ" },
  verifyLogs: { may: { ...WHOLE, AUDITOR: "MASKED_COMPANY", OPERATOR: "SELF" }, token: "READ" },
  listTokens: { may: { ...READ, ...OPERATORS_OWN }, token: null },
  makeToken: { may: { ...EDIT, ...OPERATORS_OWN }, token: null, stepUp: "ALWAYS" },
  rotateToken: { may: { ...EDIT, ...OPERATORS_OWN }, token: null, stepUp: "ALWAYS" },
  revokeToken: { may: { ...EDIT, ...OPERATORS_OWN }, token: null },
};

/** The routes that are no operations of the API, each with who may: pages, their files, and what says that it lives. */
export const PAGES: Readonly<Record<string, "ANYONE" | "SIGNED_IN">> = {
  "GET /healthz": "ANYONE",
  "GET /signin.js": "ANYONE",
  "GET /signin": "ANYONE",
  "POST /signin": "ANYONE",
  "POST /signin/passkey": "ANYONE",
  "POST /signin/oidc": "ANYONE",
  "GET /signin/oidc/back/:companyId": "ANYONE",
  "GET /signin/oidc/again": "SIGNED_IN",
  "GET /signin/factor": "SIGNED_IN",
  "POST /signin/factor": "SIGNED_IN",
  "GET /signin/enrol": "SIGNED_IN",
  "POST /signin/enrol": "SIGNED_IN",
  "GET /signin/told": "SIGNED_IN",
  "POST /signin/told": "SIGNED_IN",
  "GET /setup": "ANYONE",
  "POST /setup": "ANYONE",
  "GET /join": "ANYONE",
  "POST /join/open": "ANYONE",
  "POST /join": "ANYONE",
  "POST /join/oidc": "ANYONE",
  "GET /assets/*file": "ANYONE",
  "GET ^\\/(?!api\\/|assets\\/).*": "SIGNED_IN",
};

/** Over what this person or program may do it, or null: not at all. */
export function scopeOf(
  name: EndpointName,
  { role, sites, token }: Pick<Who, "role" | "sites" | "token">,
): Scope | null {
  const { may } = POLICY[name];
  if (token !== null && !mayByToken(name, token)) return null;
  const scope = may === "ANYONE" ? "SELF" : (may[role] ?? null);
  return isOfWholeCompany(scope) && sites !== null ? null : scope;
}

function mayByToken(name: EndpointName, { right }: NonNullable<Who["token"]>): boolean {
  const needed = POLICY[name].token;
  return needed !== null && (needed === "READ" || right === "WRITE");
}

function isOfWholeCompany(scope: Scope | null): boolean {
  return scope === "COMPANY" || scope === "MASKED_COMPANY";
}

/** What of their company they ask about with that right. */
export function overOf(scope: Scope, { companyId, sites }: Who): Over {
  return { company: companyId, sites, masked: isMasked(scope) };
}

function isMasked(scope: Scope): boolean {
  return scope === "MASKED" || scope === "MASKED_COMPANY";
}

/** The operations that this person or program may ask for at all. */
export function rightsOf(who: Pick<Who, "role" | "sites" | "token">): readonly EndpointName[] {
  return (Object.keys(POLICY) as EndpointName[]).filter((name) => scopeOf(name, who) !== null);
}
