import type { Endpoint } from "./endpoint.ts";
import {
  endAccountSessions,
  inviteAccount,
  listAccounts,
  makeAccountLink,
  putAccountRole,
  putAccountState,
  removeAccount,
  removeAccountFactors,
} from "./endpoints/accounts.ts";
import { explainCall, explainPlannedCall } from "./endpoints/calls.ts";
import {
  applyChanges,
  getChangeSet,
  listChangeSets,
  planChanges,
  summarizeChangeSets,
  undoChangeSet,
} from "./endpoints/change-sets.ts";
import { getCompany, putCompany } from "./endpoints/companies.ts";
import { getContract, listMobileLines } from "./endpoints/contract.ts";
import { getOpenApi } from "./endpoints/description.ts";
import { checkExport, exportExtensions } from "./endpoints/exports.ts";
import { getExtensionAsOf } from "./endpoints/extension-as-of.ts";
import {
  getExtension,
  listDepartments,
  listExtensionNumbers,
  listExtensions,
  listFreeLines,
  listSites,
} from "./endpoints/extensions.ts";
import {
  addPasskey,
  confirmTotp,
  dismissFactorRemoval,
  getFactors,
  getSecondFactor,
  makeRecoveryCodes,
  putSecondFactor,
  removePasskey,
  removeTotp,
  renamePasskey,
  startPasskey,
  startTotp,
} from "./endpoints/factors.ts";
import { getNetworkState, putNetworkState } from "./endpoints/network-state.ts";
import { findFreeNumbers, getNumberBlock, getNumberMap, getNumberPlan } from "./endpoints/numbers.ts";
import { freezeOutside, getOutside } from "./endpoints/outside.ts";
import { getNetworkOverview, getOverview } from "./endpoints/overview.ts";
import { changePassword, getDraft, putDraft, putPreferences } from "./endpoints/person.ts";
import { exportScenario, runScenario } from "./endpoints/scenarios.ts";
import { listSecurityEvents, verifyLogs } from "./endpoints/security-log.ts";
import { getMe, signIn, signOut } from "./endpoints/session.ts";
import {
  endOneSession,
  endOtherSessions,
  listSessions,
  offerSignIn,
  offerStepUp,
  signInByPasskey,
  stepUp,
} from "./endpoints/sessions.ts";
import {
  getSingleSignOn,
  linkProvider,
  putSingleSignOn,
  removeSingleSignOn,
  unlinkProvider,
} from "./endpoints/single-sign-on.ts";
import { listTokens, makeToken, revokeToken, rotateToken } from "./endpoints/tokens.ts";

/** Every operation of the HTTP face. */
export const ENDPOINTS = {
  signIn,
  signOut,
  getMe,
  getOpenApi,
  putPreferences,
  getDraft,
  putDraft,
  changePassword,
  listExtensions,
  getExtension,
  getExtensionAsOf,
  listSites,
  listFreeLines,
  getOverview,
  getNetworkOverview,
  getNumberPlan,
  getNumberMap,
  getNumberBlock,
  findFreeNumbers,
  listExtensionNumbers,
  listDepartments,
  exportExtensions,
  checkExport,
  getContract,
  listMobileLines,
  planChanges,
  applyChanges,
  listChangeSets,
  summarizeChangeSets,
  getChangeSet,
  undoChangeSet,
  explainCall,
  runScenario,
  exportScenario,
  explainPlannedCall,
  putCompany,
  getCompany,
  getOutside,
  freezeOutside,
  getNetworkState,
  putNetworkState,
  listAccounts,
  inviteAccount,
  makeAccountLink,
  putAccountState,
  putAccountRole,
  removeAccount,
  removeAccountFactors,
  endAccountSessions,
  getFactors,
  dismissFactorRemoval,
  startPasskey,
  addPasskey,
  renamePasskey,
  removePasskey,
  startTotp,
  confirmTotp,
  removeTotp,
  makeRecoveryCodes,
  getSecondFactor,
  putSecondFactor,
  getSingleSignOn,
  putSingleSignOn,
  removeSingleSignOn,
  linkProvider,
  unlinkProvider,
  listSessions,
  endOtherSessions,
  endOneSession,
  offerSignIn,
  signInByPasskey,
  offerStepUp,
  stepUp,
  listSecurityEvents,
  verifyLogs,
  listTokens,
  makeToken,
  rotateToken,
  revokeToken,
} satisfies Readonly<Record<string, Endpoint>>;

export type EndpointName = keyof typeof ENDPOINTS;
