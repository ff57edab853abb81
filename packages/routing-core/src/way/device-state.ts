import type { DeviceState } from "../decision.ts";
import type { CallInProgress } from "../steps/step.ts";
import { type ExtensionEntry, optionInForce } from "../table/entry.ts";
import type { RoutingTable } from "../table/routing-table.ts";
import { handsetOf, isAvoided, whereabouts } from "../two-in-one.ts";
import type { OutsideForward } from "./outside-forward.ts";

type Surroundings = Pick<CallInProgress, "call" | "conditions" | "day">;

/** A mobile abroad: in which country, and whether calls to its extension reach it there. */
export interface Roaming {
  readonly country: string;
  readonly reached: boolean;
  /** What it lacks: the option first, then a country of WORLD WING. */
  readonly lacks: "OPTION" | "WORLD_WING" | null;
}

/** Decision row 7: where an extension's mobile is abroad; null where it is not, and of any other phone. */
export function roamingOf(
  entry: ExtensionEntry,
  { call, conditions, day }: Surroundings,
  table: RoutingTable,
): Roaming | null {
  if (entry.mobile === null) return null;
  const state = whereabouts(conditions, handsetOf(table, call.company, entry.mobile, day), entry.mobile);
  if (typeof state === "string") return null;
  const hasOption = optionInForce(entry, "ROAMING_INCOMING", day);
  const lacks = hasOption ? (state.worldWing ? null : "WORLD_WING") : "OPTION";
  return { country: state.abroad, reached: lacks === null, lacks };
}

/** Why an extension's phone cannot be reached now, the first that applies (ADR 9); null where it can. */
export function deviceState(
  entry: ExtensionEntry,
  around: Surroundings,
  table: RoutingTable,
): DeviceState | null {
  switch (entry.kind) {
    case "MOBILE":
      return mobileState(entry, around, table);
    case "DESK_PHONE":
      return deskPhoneState(entry, around);
    case "PBX_EXTENSION":
      return isSiteDown(entry, around) ? "SITE_DOWN" : null;
  }
}

/** Whether the gateway by which a forward leaves the company is there now. */
export function wayOutState({ site }: OutsideForward, { conditions }: Surroundings): DeviceState | null {
  return site !== null && conditions.sitesDown.has(site) ? "SITE_DOWN" : null;
}

function mobileState(entry: ExtensionEntry, around: Surroundings, table: RoutingTable): DeviceState | null {
  if (roamingOf(entry, around, table)?.reached === false) return "CALLEE_ABROAD";
  if (isOutOfArea(entry, around, table)) return "CALLEE_OUT_OF_AREA";
  return answerState(entry, around);
}

/** Whether a 2in1 handset keeps the extension's line from ringing (decision row 13). */
export function isAvoidedNow(
  { mobile }: ExtensionEntry,
  { call, day }: Surroundings,
  table: RoutingTable,
): boolean {
  return mobile !== null && isAvoided(handsetOf(table, call.company, mobile, day), mobile);
}

function isOutOfArea(entry: ExtensionEntry, around: Surroundings, table: RoutingTable): boolean {
  const { mobile } = entry;
  if (mobile === null || isAvoidedNow(entry, around, table)) return mobile !== null;
  const handset = handsetOf(table, around.call.company, mobile, around.day);
  return whereabouts(around.conditions, handset, mobile) === "OUT_OF_AREA";
}

function deskPhoneState(entry: ExtensionEntry, around: Surroundings): DeviceState | null {
  if (isSiteDown(entry, around)) return "SITE_DOWN";
  if (around.conditions.unregistered.has(entry.number)) return "CALLEE_UNREGISTERED";
  return answerState(entry, around);
}

function answerState({ number }: ExtensionEntry, { conditions }: Surroundings): DeviceState | null {
  if (conditions.busy.has(number)) return "CALLEE_BUSY";
  return conditions.noAnswer.has(number) ? "CALLEE_NO_ANSWER" : null;
}

function isSiteDown({ site }: ExtensionEntry, { conditions }: Surroundings): boolean {
  return site !== null && conditions.sitesDown.has(site);
}
