import type { Endpoint } from "./endpoint.ts";
import {
  inviteAccount,
  listAccounts,
  makeAccountLink,
  putAccountRole,
  putAccountState,
  removeAccount,
} from "./endpoints/accounts.ts";
import { explainCall } from "./endpoints/calls.ts";
import {
  applyChanges,
  getChangeSet,
  listChangeSets,
  planChanges,
  undoChangeSet,
} from "./endpoints/change-sets.ts";
import { getCompany, putCompany } from "./endpoints/companies.ts";
import { getExtension, listExtensions, listFreeLines, listSites } from "./endpoints/extensions.ts";
import { getNetworkState, putNetworkState } from "./endpoints/network-state.ts";
import { changePassword, getDraft, putDraft, putPreferences } from "./endpoints/person.ts";
import { getMe, signIn, signOut } from "./endpoints/session.ts";

/** Every operation of the HTTP face. */
export const ENDPOINTS = {
  signIn,
  signOut,
  getMe,
  putPreferences,
  getDraft,
  putDraft,
  changePassword,
  listExtensions,
  getExtension,
  listSites,
  listFreeLines,
  planChanges,
  applyChanges,
  listChangeSets,
  getChangeSet,
  undoChangeSet,
  explainCall,
  putCompany,
  getCompany,
  getNetworkState,
  putNetworkState,
  listAccounts,
  inviteAccount,
  makeAccountLink,
  putAccountState,
  putAccountRole,
  removeAccount,
} satisfies Readonly<Record<string, Endpoint>>;

export type EndpointName = keyof typeof ENDPOINTS;
