import type { EndpointName } from "@naisen/api/endpoints";
import type { Account } from "../store/store.ts";

type Role = Account["role"];

/**
 * Who may do what, for every operation. ANYONE needs no session. OWN_EXTENSION narrows a user to their own extension:
 * every other one answers them like one that does not exist. An administrator reaches their own company only, an
 * operator every company and the contract facts.
 */
export const POLICY: Readonly<Record<EndpointName, Rights>> = {
  signIn: "ANYONE",
  signOut: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  getMe: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  putPreferences: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  getDraft: { ADMIN: "ALL" },
  putDraft: { ADMIN: "ALL" },
  changePassword: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  listExtensions: { ADMIN: "ALL" },
  getExtension: { ADMIN: "ALL", USER: "OWN_EXTENSION" },
  getExtensionAsOf: { ADMIN: "ALL" },
  listSites: { ADMIN: "ALL" },
  listFreeLines: { ADMIN: "ALL" },
  getOverview: { ADMIN: "ALL" },
  getNetworkOverview: { ADMIN: "ALL" },
  getNumberPlan: { ADMIN: "ALL" },
  getNumberMap: { ADMIN: "ALL" },
  getNumberBlock: { ADMIN: "ALL" },
  findFreeNumbers: { ADMIN: "ALL" },
  listExtensionNumbers: { ADMIN: "ALL" },
  listDepartments: { ADMIN: "ALL" },
  exportExtensions: { ADMIN: "ALL" },
  checkExport: { ADMIN: "ALL" },
  getContract: { ADMIN: "ALL" },
  listMobileLines: { ADMIN: "ALL" },
  planChanges: { ADMIN: "ALL", USER: "OWN_EXTENSION" },
  applyChanges: { ADMIN: "ALL", USER: "OWN_EXTENSION" },
  listChangeSets: { ADMIN: "ALL" },
  summarizeChangeSets: { ADMIN: "ALL" },
  getChangeSet: { ADMIN: "ALL" },
  runScenario: { ADMIN: "ALL" },
  exportScenario: { ADMIN: "ALL" },
  undoChangeSet: { ADMIN: "ALL", USER: "OWN_EXTENSION" },
  explainCall: { ADMIN: "ALL", USER: "OWN_EXTENSION" },
  explainPlannedCall: { ADMIN: "ALL" },
  putCompany: { OPERATOR: "ALL" },
  getCompany: { OPERATOR: "ALL" },
  getNetworkState: { OPERATOR: "ALL", ADMIN: "ALL" },
  putNetworkState: { OPERATOR: "ALL" },
  listAccounts: { ADMIN: "ALL" },
  inviteAccount: { ADMIN: "ALL" },
  makeAccountLink: { ADMIN: "ALL" },
  putAccountState: { ADMIN: "ALL" },
  putAccountRole: { ADMIN: "ALL" },
  removeAccount: { ADMIN: "ALL" },
  removeAccountFactors: { ADMIN: "ALL" },
  endAccountSessions: { ADMIN: "ALL" },
  getFactors: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  dismissFactorRemoval: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  startPasskey: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  addPasskey: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  renamePasskey: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  removePasskey: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  startTotp: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  confirmTotp: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  removeTotp: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  makeRecoveryCodes: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  getSecondFactor: { ADMIN: "ALL" },
  putSecondFactor: { ADMIN: "ALL" },
  listSessions: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  endOtherSessions: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  endOneSession: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  offerSignIn: "ANYONE",
  signInByPasskey: "ANYONE",
  offerStepUp: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
  stepUp: { OPERATOR: "ALL", ADMIN: "ALL", USER: "ALL" },
};

/** Over what a role has the right; an operation of the table that a role is not named in is forbidden to it. */
export type Scope = "ALL" | "OWN_EXTENSION";
export type Rights = "ANYONE" | Readonly<Partial<Record<Role, Scope>>>;

/** Over what this role may do it, or null: not at all. */
export function scopeOf(name: EndpointName, role: Role): Scope | null {
  const rights = POLICY[name];
  return rights === "ANYONE" ? "ALL" : (rights[role] ?? null);
}
