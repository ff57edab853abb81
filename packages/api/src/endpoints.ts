import type { Endpoint } from "./endpoint.ts";
import { explainCall } from "./endpoints/calls.ts";
import {
  applyChanges,
  getChangeSet,
  listChangeSets,
  planChanges,
  summarizeChangeSets,
  undoChangeSet,
} from "./endpoints/change-sets.ts";
import { getCompany, putCompany } from "./endpoints/companies.ts";
import { checkExport, exportExtensions } from "./endpoints/exports.ts";
import {
  getExtension,
  listDepartments,
  listExtensionNumbers,
  listExtensions,
  listFreeLines,
  listSites,
} from "./endpoints/extensions.ts";
import { getNetworkState, putNetworkState } from "./endpoints/network-state.ts";
import { findFreeNumbers, getNumberBlock, getNumberMap, getNumberPlan } from "./endpoints/numbers.ts";
import { getNetworkOverview, getOverview } from "./endpoints/overview.ts";
import { getDraft, putDraft, putPreferences } from "./endpoints/person.ts";
import { getMe, signIn, signOut } from "./endpoints/session.ts";

/** Every operation of the HTTP face. */
export const ENDPOINTS = {
  signIn,
  signOut,
  getMe,
  putPreferences,
  getDraft,
  putDraft,
  listExtensions,
  getExtension,
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
  planChanges,
  applyChanges,
  listChangeSets,
  summarizeChangeSets,
  getChangeSet,
  undoChangeSet,
  explainCall,
  putCompany,
  getCompany,
  getNetworkState,
  putNetworkState,
} satisfies Readonly<Record<string, Endpoint>>;

export type EndpointName = keyof typeof ENDPOINTS;
