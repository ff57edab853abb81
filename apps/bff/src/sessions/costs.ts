import type { EndpointName } from "@naisen/api/endpoints";

/**
 * What an operation takes the server.
 * SMALL: some rows, read or written.
 * LARGE: much of a company, a thread, the comparison of a password, what is kept for whoever asks, or a way out of here.
 * BY_CHANGES: LARGE where it has many changes.
 */
export type Cost = "SMALL" | "LARGE" | "BY_CHANGES";

/** More changes than a person makes one by one. */
const FEW_CHANGES = 100;

/** Of which pace each operation takes (asks.ts). A new operation must choose. */
export const COST: Readonly<Record<EndpointName, Cost>> = {
  signIn: "LARGE",
  signOut: "SMALL",
  getMe: "SMALL",
  getOpenApi: "LARGE",
  putPreferences: "SMALL",
  getDraft: "SMALL",
  putDraft: "BY_CHANGES",
  changePassword: "LARGE",
  listExtensions: "SMALL",
  getExtension: "SMALL",
  getExtensionAsOf: "SMALL",
  listSites: "SMALL",
  listFreeLines: "SMALL",
  getOverview: "SMALL",
  getNetworkOverview: "SMALL",
  getNumberPlan: "SMALL",
  getNumberMap: "SMALL",
  getNumberBlock: "SMALL",
  findFreeNumbers: "SMALL",
  listExtensionNumbers: "SMALL",
  listDepartments: "SMALL",
  exportExtensions: "LARGE",
  checkExport: "LARGE",
  getContract: "SMALL",
  listMobileLines: "SMALL",
  planChanges: "BY_CHANGES",
  applyChanges: "BY_CHANGES",
  listChangeSets: "SMALL",
  summarizeChangeSets: "SMALL",
  getChangeSet: "SMALL",
  runScenario: "LARGE",
  exportScenario: "LARGE",
  undoChangeSet: "LARGE",
  explainCall: "SMALL",
  explainPlannedCall: "BY_CHANGES",
  putCompany: "LARGE",
  getCompany: "LARGE",
  getOutside: "SMALL",
  freezeOutside: "SMALL",
  getNetworkState: "SMALL",
  putNetworkState: "SMALL",
  listAccounts: "SMALL",
  inviteAccount: "SMALL",
  makeAccountLink: "SMALL",
  putAccountState: "SMALL",
  putAccountRole: "SMALL",
  removeAccount: "SMALL",
  removeAccountFactors: "SMALL",
  endAccountSessions: "SMALL",
  getFactors: "SMALL",
  dismissFactorRemoval: "SMALL",
  startPasskey: "LARGE",
  addPasskey: "SMALL",
  renamePasskey: "SMALL",
  removePasskey: "SMALL",
  startTotp: "SMALL",
  confirmTotp: "SMALL",
  removeTotp: "SMALL",
  makeRecoveryCodes: "SMALL",
  getSecondFactor: "SMALL",
  putSecondFactor: "SMALL",
  getSingleSignOn: "SMALL",
  putSingleSignOn: "LARGE",
  removeSingleSignOn: "SMALL",
  linkProvider: "LARGE",
  unlinkProvider: "SMALL",
  listSessions: "SMALL",
  endOtherSessions: "SMALL",
  endOneSession: "SMALL",
  offerSignIn: "LARGE",
  signInByPasskey: "LARGE",
  offerStepUp: "LARGE",
  stepUp: "LARGE",
  listSecurityEvents: "SMALL",
  verifyLogs: "LARGE",
  listTokens: "SMALL",
  makeToken: "SMALL",
  rotateToken: "SMALL",
  revokeToken: "SMALL",
};

/** Whether a body is a change set of many; what undoes one is judged by nothing but its id. */
export function isManyChanges(body: unknown): boolean {
  const changes = typeof body === "object" && body !== null && "changes" in body ? body.changes : null;
  return Array.isArray(changes) && changes.length > FEW_CHANGES;
}
