import * as z from "zod/mini";
import { call, conditions, decision, leg, result, traceStep } from "./call.ts";
import { action, change, changeSet, consequence, extensionRecord, plan, violation } from "./change-set.ts";
import { companyDocument, companyFacts } from "./company-document.ts";
import { account } from "./endpoints/accounts.ts";
import { applied } from "./endpoints/change-sets.ts";
import { importReport } from "./endpoints/companies.ts";
import { mobileLineItem } from "./endpoints/contract.ts";
import { extensionItem, extensionView, siteItem } from "./endpoints/extensions.ts";
import { draft } from "./endpoints/person.ts";
import { me } from "./endpoints/session.ts";
import { token } from "./endpoints/tokens.ts";
import { historyEntry } from "./history-entry.ts";
import { ownCall } from "./own-calls.ts";
import { preferences } from "./preferences.ts";
import { issue, problem } from "./problem.ts";

/** The shapes that a description of the HTTP face tells once, by name, and refers to from then on. */
export const NAMED_SHAPES = z.registry<{ id: string }>();

const shapes = {
  Account: account,
  Action: action,
  Applied: applied,
  Call: call,
  Change: change,
  ChangeSet: changeSet,
  CompanyDocument: companyDocument,
  CompanyFacts: companyFacts,
  Conditions: conditions,
  Consequence: consequence,
  Decision: decision,
  Draft: draft,
  ExtensionItem: extensionItem,
  ExtensionRecord: extensionRecord,
  ExtensionView: extensionView,
  HistoryEntry: historyEntry,
  ImportReport: importReport,
  Issue: issue,
  Leg: leg,
  Me: me,
  MobileLineItem: mobileLineItem,
  OwnCall: ownCall,
  Plan: plan,
  Preferences: preferences,
  Problem: problem,
  Result: result,
  SiteItem: siteItem,
  Token: token,
  TraceStep: traceStep,
  Violation: violation,
};
for (const [id, shape] of Object.entries(shapes)) NAMED_SHAPES.add(shape, { id });
