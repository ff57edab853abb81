import type { EndpointName } from "@naisen/api/endpoints";
import type { Who } from "./who.ts";

const MINUTE = 60_000;

/** So long after somebody proved who they are they are believed to be still there (ASSURANCE.md 3). */
const FRESH = 5 * MINUTE;

/**
 * Acts by which somebody at an open session could do lasting harm: always, or where they are large. `changePassword` asks
 * for the password itself.
 */
export const STEP_UP: Readonly<Partial<Record<EndpointName, "ALWAYS" | "IF_LARGE">>> = {
  startPasskey: "ALWAYS",
  addPasskey: "ALWAYS",
  removePasskey: "ALWAYS",
  startTotp: "ALWAYS",
  confirmTotp: "ALWAYS",
  removeTotp: "ALWAYS",
  makeRecoveryCodes: "ALWAYS",
  inviteAccount: "ALWAYS",
  makeAccountLink: "ALWAYS",
  putAccountState: "ALWAYS",
  putAccountRole: "ALWAYS",
  removeAccount: "ALWAYS",
  removeAccountFactors: "ALWAYS",
  putSecondFactor: "ALWAYS",
  applyChanges: "IF_LARGE",
  undoChangeSet: "IF_LARGE",
  exportExtensions: "IF_LARGE",
  checkExport: "IF_LARGE",
};

/** What a session may do that still owes something; everything else is forbidden to it. */
const WHILE_OWING: Readonly<Partial<Record<EndpointName, NonNullable<Who["owes"]> | "ANYTHING">>> = {
  signOut: "ANYTHING",
  offerStepUp: "FACTOR",
  stepUp: "FACTOR",
  startPasskey: "ENROLMENT",
  addPasskey: "ENROLMENT",
  startTotp: "ENROLMENT",
  confirmTotp: "ENROLMENT",
};

/** A change set that removes or unbinds more extensions than this is large. */
export const FEW_REMOVALS = 20;
/** A file with more rows than this is large. */
export const FEW_ROWS = 1_000;

/** Whether a session must give a second factor, or set one up, before this. */
export function owesBefore(name: EndpointName, { owes }: Pick<Who, "owes">): boolean {
  return owes !== null && WHILE_OWING[name] !== owes && WHILE_OWING[name] !== "ANYTHING";
}

/** Whether this person must prove anew who is there before this. */
export function needsStepUp(name: EndpointName, who: Pick<Who, "owes" | "provedAt">, now: number): boolean {
  return STEP_UP[name] === "ALWAYS" && who.owes === null && !isFresh(who, now);
}

/** Whether this person proved who they are a moment ago. */
export function isFresh({ provedAt }: Pick<Who, "provedAt">, now: number): boolean {
  return now - provedAt < FRESH;
}
