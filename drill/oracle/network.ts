// DOMAIN.md section 5 and ADR 9: what the network knows of a line or a phone at the moment of a call.
import type { Company, Extension } from "./company.ts";
import type { Conditions, Location } from "./document.ts";
import { hasOption, otherNumber, pairOf } from "./facts.ts";
import { e164, narrowed } from "./values.ts";

/** Conditions with every word in its place, and numbers narrowed. */
export type Network = {
  lines: Record<string, Location>;
  busy: string[];
  noAnswer: string[];
  unregistered: string[];
  sitesDown: string[];
  congestion: boolean;
  outsideToday: number;
};

/** The conditions of a call; at home, up and free where nothing is said. */
export function networkOf(conditions: Conditions | undefined): Network {
  return {
    lines: conditions?.lines ?? {},
    busy: (conditions?.busy ?? []).map(narrowed),
    noAnswer: (conditions?.noAnswer ?? []).map(narrowed),
    unregistered: (conditions?.unregistered ?? []).map(narrowed),
    sitesDown: conditions?.sitesDown ?? [],
    congestion: conditions?.congestion ?? false,
    outsideToday: conditions?.outsideToday ?? 0,
  };
}

/** Where a line is: its own word, else its pair's, else at home. */
export function locationOf(
  company: Company,
  number: string,
  day: string,
  lines: Record<string, Location>,
): Location {
  const own = wordOf(lines, number);
  if (own !== null) return own;
  const pair = pairOf(company, number, day);
  const others = pair === null ? null : wordOf(lines, otherNumber(pair, number));
  return others ?? "DOMESTIC";
}

function wordOf(lines: Record<string, Location>, number: string): Location | null {
  for (const [typed, location] of Object.entries(lines)) if (e164(typed) === number) return location;
  return null;
}

/** Row 7: abroad one is reached only with ROAMING_INCOMING and in a WORLD WING country. */
export function isReachableAbroad(location: { worldWing?: boolean }, hasRoaming: boolean): boolean {
  return hasRoaming && location.worldWing === true;
}

/** Why an extension's device cannot be reached, in the words of the refusals; null where it rings. */
export type CalleeState =
  | "CALLEE_ABROAD"
  | "CALLEE_OUT_OF_AREA"
  | "CALLEE_BUSY"
  | "CALLEE_NO_ANSWER"
  | "SITE_DOWN"
  | "CALLEE_UNREGISTERED";

/** ADR 9, "The callee's state": the first that applies. */
export function calleeStateOf(
  company: Company,
  extension: Extension,
  day: string,
  network: Network,
): CalleeState | null {
  const siteDown = extension.site !== null && network.sitesDown.includes(extension.site);
  if (extension.kind === "PBX_EXTENSION") return siteDown ? "SITE_DOWN" : null;
  if (extension.kind === "DESK_PHONE") {
    if (siteDown) return "SITE_DOWN";
    if (network.unregistered.includes(extension.number)) return "CALLEE_UNREGISTERED";
    return busyOrNoAnswer(extension, network);
  }
  const number = extension.mobile ?? "";
  const location = locationOf(company, number, day, network.lines);
  const roaming = hasOption(company, number, "ROAMING_INCOMING", day);
  if (typeof location === "object" && !isReachableAbroad(location, roaming)) return "CALLEE_ABROAD";
  if (location === "OUT_OF_AREA") return "CALLEE_OUT_OF_AREA";
  if (isAvoided(company, number, day)) return "CALLEE_OUT_OF_AREA";
  return busyOrNoAnswer(extension, network);
}

function busyOrNoAnswer(extension: Extension, network: Network): CalleeState | null {
  if (network.busy.includes(extension.number)) return "CALLEE_BUSY";
  if (network.noAnswer.includes(extension.number)) return "CALLEE_NO_ANSWER";
  return null;
}

/** Row 13: with "avoid the other number" on, in mode A or B, the number that is not in mode counts as out of area. */
function isAvoided(company: Company, number: string, day: string): boolean {
  const pair = pairOf(company, number, day);
  if (pair === null || !pair.avoidOtherNumber || pair.mode === "DUAL") return false;
  const inMode = pair.mode === "A" ? pair.a : pair.b;
  return number !== inMode;
}

/** Which condition a state is, for forwards and `on`. */
export function conditionOf(state: CalleeState): "BUSY" | "NO_ANSWER" | "OUT_OF_AREA" {
  if (state === "CALLEE_BUSY") return "BUSY";
  if (state === "CALLEE_NO_ANSWER") return "NO_ANSWER";
  return "OUT_OF_AREA";
}
