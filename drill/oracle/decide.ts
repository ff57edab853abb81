// DOMAIN.md section 5: the decision table, a function per row (or per step of the order of refusal), in ADR 9's order.
import { type Company, type Extension, extensionWithId, extensionWithNumber, opened } from "./company.ts";
import { type Dialled, readDialled, withoutCallerIdPrefix } from "./dialled.ts";
import type { Call, CompanyDocument, From } from "./document.ts";
import { hasGateway, hasOption, pairOf, siteOf } from "./facts.ts";
import { type Leg, legsOf, type OwnedLeg, type WayOut } from "./legs.ts";
import {
  type CalleeState,
  calleeStateOf,
  conditionOf,
  locationOf,
  type Network,
  networkOf,
} from "./network.ts";
import { whyNotOut } from "./outside.ts";
import { standingOfExtension } from "./standing.ts";
import { dayOf, e164, isMobileNumber, narrowed } from "./values.ts";

/** Why a call is refused. */
type RefusalCode =
  | CalleeState
  | "ROAMING_EXTENSION_DIAL"
  | "NO_SUCH_EXTENSION"
  | "EXTENSION_UNBOUND"
  | "EXTENSION_HELD"
  | "CALLER_NOT_IN_GROUP"
  | "CALLER_HELD"
  | "OPTION_MISSING"
  | "NOT_IN_MENU"
  | "NO_GATEWAY"
  | "CONGESTION"
  | "OUTSIDE_FROZEN"
  | "OUTSIDE_CLASS_NOT_ALLOWED"
  | "OUTSIDE_NOT_LISTED"
  | "OUTSIDE_CAP_REACHED"
  | "NUMBER_MALFORMED";
/** What becomes of a call. */
type Outcome =
  | "RING"
  | "VOICEMAIL"
  | "OUTSIDE"
  | "ORDINARY_CALL"
  | "EMERGENCY"
  | "EMERGENCY_NOT_AVAILABLE"
  | "REFUSED";
/** What the callee sees. */
type Presented = {
  kind: "EXTENSION" | "MOBILE" | "COMPANY_050" | "FIXED_LINE" | "WITHHELD";
  number: string;
};
/** What the caller pays. */
type Charge = "FLAT_RATE" | "METERED_MOBILE" | "METERED_050" | "METERED_GATEWAY" | "FREE" | "NONE";
/** A decision of API.md section 3, without its trace. */
export type OracleDecision = {
  outcome: Outcome;
  legs: Leg[];
  presented: Presented | null;
  charge: Charge;
  calleeCharge: "NONE" | "METERED_ROAMING" | "METERED_VOICEMAIL_PLAYBACK" | "METERED_FORWARD";
  refusal: { code: RefusalCode } | null;
};

type Asked = { company: Company; day: string; network: Network };

/** Decides a call. */
export function decide(document: CompanyDocument, call: Call): OracleDecision {
  const asked: Asked = {
    company: opened(document),
    day: dayOf(call.at),
    network: networkOf(call.conditions),
  };
  if ("outside" in call.from) return row16FromOutside(asked, call.from.outside, call.dialled);
  const dialled = readDialled(asked.company, call.from, call.dialled);
  if (dialled.kind === "MALFORMED") return refused("NUMBER_MALFORMED");
  if (dialled.kind === "EMERGENCY") return row1Emergency(asked, call.from, dialled.digits);
  if (dialled.kind === "ORDINARY") return row5OrdinaryCall(asked, call.from, dialled);

  const caller = callerOf(asked, call.from);
  if (caller === null) return refused("CALLER_NOT_IN_GROUP");
  if (stateOf(asked, caller) === "HELD") return refused("CALLER_HELD");
  if (row6IsAbroad(asked, caller)) return refused("ROAMING_EXTENSION_DIAL");
  if (dialled.kind === "COMPANY_050") return row10Company050(asked, caller, dialled);
  if (dialled.kind === "GATEWAY") return row11Gateway(asked, caller, dialled);
  return rows2To4ExtensionCall(asked, caller, dialled);
}

function refused(code: RefusalCode, legs: Leg[] = []): OracleDecision {
  return {
    outcome: "REFUSED",
    legs,
    presented: null,
    charge: "NONE",
    calleeCharge: "NONE",
    refusal: { code },
  };
}

function goesOut(outcome: Outcome, to: Leg["to"], presented: Presented, charge: Charge): OracleDecision {
  return {
    outcome,
    legs: [{ to, ringSeconds: null }],
    presented,
    charge,
    calleeCharge: "NONE",
    refusal: null,
  };
}

function stateOf(asked: Asked, extension: Extension): "LIVE" | "UNBOUND" | "HELD" {
  return standingOfExtension(asked.company, extension, asked.day).state;
}

/** Row 9: with 184 the number is withheld. */
function row9Withheld(withheld: boolean, presented: Presented): Presented {
  return withheld ? { kind: "WITHHELD", number: "" } : presented;
}

/** Row 13: calling out, of whatever kind, the handset's mode says which line calls; in dual mode the one named. */
function row13CallingLine(asked: Asked, typed: string): string {
  const named = e164(typed);
  const pair = pairOf(asked.company, named, asked.day);
  if (pair === null || pair.mode === "DUAL") return named;
  return pair.mode === "A" ? pair.a : pair.b;
}

/** The extension that calls. */
function callerOf(asked: Asked, from: From): Extension | null {
  if ("mobile" in from) {
    const line = row13CallingLine(asked, from.mobile);
    for (const extension of asked.company.extensions) {
      if (extension.kind === "MOBILE" && extension.mobile === line) return extension;
    }
    return null;
  }
  if ("desk" in from) return phoneOf(asked, "DESK_PHONE", from.desk);
  if ("pbx" in from) return phoneOf(asked, "PBX_EXTENSION", from.pbx);
  return null;
}

function phoneOf(asked: Asked, kind: Extension["kind"], typed: string): Extension | null {
  const extension = extensionWithNumber(asked.company, narrowed(typed));
  return extension?.kind === kind ? extension : null;
}

/** Row 1: never an extension, never blocked by our rules, held or not, congested or not. */
function row1Emergency(asked: Asked, from: From, digits: string): OracleDecision {
  if ("mobile" in from) {
    const line = row13CallingLine(asked, from.mobile);
    return goesOut("EMERGENCY", { carrier: digits }, { kind: "MOBILE", number: line }, "FREE");
  }
  const phone = "desk" in from ? phoneOf(asked, "DESK_PHONE", from.desk) : null;
  const site = phone === null ? null : siteOf(asked.company, phone.site);
  if (site === null || site.gatewayNumber === null || !hasGateway(site, asked.network.sitesDown)) {
    return { ...refused("NO_GATEWAY"), outcome: "EMERGENCY_NOT_AVAILABLE", refusal: null };
  }
  const presented: Presented = { kind: "FIXED_LINE", number: site.gatewayNumber };
  return goesOut("EMERGENCY", { gateway: site.id, number: digits }, presented, "FREE");
}

/** Row 5: a public number dialled from a mobile; never ours to refuse (row 14), also from abroad. */
function row5OrdinaryCall(
  asked: Asked,
  from: From,
  dialled: Extract<Dialled, { kind: "ORDINARY" }>,
): OracleDecision {
  const line = "mobile" in from ? row13CallingLine(asked, from.mobile) : "";
  const presented = row9Withheld(dialled.withheld, { kind: "MOBILE", number: line });
  return goesOut("ORDINARY_CALL", { carrier: dialled.number }, presented, "METERED_MOBILE");
}

/** Row 6: no extension number and no outside prefix from abroad. */
function row6IsAbroad(asked: Asked, caller: Extension): boolean {
  if (caller.kind !== "MOBILE") return false;
  const location = locationOf(asked.company, caller.mobile ?? "", asked.day, asked.network.lines);
  return typeof location === "object";
}

/** Row 10: the 050 prefix, from a mobile. */
function row10Company050(
  asked: Asked,
  caller: Extension,
  dialled: Extract<Dialled, { kind: "COMPANY_050" }>,
): OracleDecision {
  if (asked.company.menu !== "VIRTUAL_PBX") return refused("NOT_IN_MENU");
  if (!hasOption(asked.company, caller.mobile, "OUTSIDE_050", asked.day)) return refused("OPTION_MISSING");
  if (asked.company.number050 === null) return refused("OPTION_MISSING");
  const notOut = whyNotOut(asked.company.outside, dialled.following, asked.network.outsideToday);
  if (notOut !== null) return refused(notOut);
  if (asked.network.congestion) return refused("CONGESTION");
  const presented = row9Withheld(dialled.withheld, {
    kind: "COMPANY_050",
    number: asked.company.number050,
  });
  return goesOut("OUTSIDE", { carrier: dialled.number }, presented, "METERED_050");
}

/** Row 11: the gateway prefix from a mobile, the desk prefix from a fixed IP phone. */
function row11Gateway(
  asked: Asked,
  caller: Extension,
  dialled: Extract<Dialled, { kind: "GATEWAY" }>,
): OracleDecision {
  if (asked.company.menu !== "VIRTUAL_PBX") return refused("NOT_IN_MENU");
  const isMobile = caller.kind === "MOBILE";
  if (isMobile && !hasOption(asked.company, caller.mobile, "OUTSIDE_GATEWAY", asked.day)) {
    return refused("OPTION_MISSING");
  }
  for (const site of asked.company.sites) {
    if (!isMobile && site.id !== caller.site) continue;
    if (site.gatewayNumber === null || !hasGateway(site, asked.network.sitesDown)) continue;
    const notOut = whyNotOut(asked.company.outside, dialled.following, asked.network.outsideToday);
    if (notOut !== null) return refused(notOut);
    if (asked.network.congestion) return refused("CONGESTION");
    const presented = row9Withheld(dialled.withheld, { kind: "FIXED_LINE", number: site.gatewayNumber });
    return goesOut("OUTSIDE", { gateway: site.id, number: dialled.number }, presented, "METERED_GATEWAY");
  }
  return refused("NO_GATEWAY");
}

/** Rows 2, 3 and 4: extension digits, from whatever to whatever. */
function rows2To4ExtensionCall(
  asked: Asked,
  caller: Extension,
  dialled: Extract<Dialled, { kind: "EXTENSION" }>,
): OracleDecision {
  const callee = calleeOf(asked, caller, dialled.digits);
  if (callee === null) return refused("NO_SUCH_EXTENSION");
  const presented = row9Withheld(dialled.withheld, { kind: "EXTENSION", number: caller.number });
  return toCallee(asked, callee, presented, "FLAT_RATE");
}

/** The digits as they stand first, then, from a fixed IP phone, with the caller's site code before them. */
function calleeOf(asked: Asked, caller: Extension, digits: string): Extension | null {
  const asTheyStand = extensionWithNumber(asked.company, digits);
  if (asTheyStand !== null || caller.kind !== "DESK_PHONE") return asTheyStand;
  const siteCode = siteOf(asked.company, caller.site)?.siteCode ?? "";
  return siteCode === "" ? null : extensionWithNumber(asked.company, siteCode + digits);
}

/** Rows 7, 8, 12, 14 and 15: the extension, from unbound to who answers in the end. */
function toCallee(asked: Asked, callee: Extension, presented: Presented, charge: Charge): OracleDecision {
  const notRung = row8WhyNotRung(asked, callee);
  if (notRung !== null) return refused(notRung);

  const owned = legsOf(asked.company, callee, asked.day, asked.network.outsideToday);
  const legs = owned.map((each) => each.leg);
  let index: number | undefined = 0;
  let last: CalleeState = "CALLEE_OUT_OF_AREA";
  while (index !== undefined) {
    const here: OwnedLeg | undefined = owned[index];
    if (here === undefined) break;
    if (here.out !== null) return row15GoesOut(asked, here.out, legs, presented, charge);
    const answered = { legs, presented, charge, refusal: null };
    if ("voicemail" in here.leg.to) {
      const playback = here.leg.to.voicemail === "CARRIER" ? "METERED_VOICEMAIL_PLAYBACK" : "NONE";
      return { ...answered, outcome: "VOICEMAIL", calleeCharge: playback };
    }
    if (here.owner === null) break;
    const calleeState = calleeStateOf(asked.company, here.owner, asked.day, asked.network);
    if (calleeState === null) {
      return { ...answered, outcome: "RING", calleeCharge: row7Roaming(asked, here.owner) };
    }
    last = calleeState;
    index = here.leg.on?.[conditionOf(calleeState)];
  }
  return refused(last, legs);
}

/** Rows 8 and 14: what refuses before anything rings. */
function row8WhyNotRung(asked: Asked, callee: Extension): RefusalCode | null {
  const state = stateOf(asked, callee);
  if (state === "UNBOUND") return "EXTENSION_UNBOUND";
  if (state === "HELD") return "EXTENSION_HELD";
  return asked.network.congestion ? "CONGESTION" : null;
}

/** Row 15 and ADR 21: the caller pays as for the extension; the company pays the way out and shows its own number. */
function row15GoesOut(
  asked: Asked,
  out: WayOut,
  legs: Leg[],
  presented: Presented,
  charge: Charge,
): OracleDecision {
  if (out.site !== null && asked.network.sitesDown.includes(out.site)) return refused("SITE_DOWN", legs);
  const shown = presented.kind === "WITHHELD" ? presented : out.shown;
  return {
    outcome: "OUTSIDE",
    legs,
    presented: shown,
    charge,
    calleeCharge: "METERED_FORWARD",
    refusal: null,
  };
}

/** Row 7: who is rung abroad pays for the roaming. */
function row7Roaming(asked: Asked, owner: Extension): "NONE" | "METERED_ROAMING" {
  if (owner.kind !== "MOBILE") return "NONE";
  const location = locationOf(asked.company, owner.mobile ?? "", asked.day, asked.network.lines);
  return typeof location === "object" ? "METERED_ROAMING" : "NONE";
}

/** Row 16: from outside to the 050 number or a gateway's number. */
function row16FromOutside(asked: Asked, from: string, typed: string): OracleDecision {
  const digits = narrowed(typed);
  if (!/^\+?[0-9]+$/.test(digits) && !/^18[46]\+[0-9]+$/.test(digits)) return refused("NUMBER_MALFORMED");
  const { rest, withheld } = withoutCallerIdPrefix(digits);
  if (rest === "") return refused("NUMBER_MALFORMED");
  if (asked.company.menu !== "VIRTUAL_PBX") return refused("NO_SUCH_EXTENSION");
  const callee = inboundCallee(asked.company, e164(rest));
  if (callee === null) return refused("NO_SUCH_EXTENSION");
  const number = e164(from);
  const presented: Presented = { kind: isMobileNumber(number) ? "MOBILE" : "FIXED_LINE", number };
  const decision = toCallee(asked, callee, row9Withheld(withheld, presented), "NONE");
  const isForward = decision.calleeCharge === "METERED_FORWARD";
  return { ...decision, calleeCharge: isForward ? "METERED_FORWARD" : "NONE" };
}

function inboundCallee(company: Company, number: string): Extension | null {
  const gatewayNumbers = company.sites.map((site) => site.gatewayNumber);
  if (number !== company.number050 && !gatewayNumbers.includes(number)) return null;
  for (const entry of company.inbound) {
    if (entry.number === number) return extensionWithId(company, entry.target.id);
  }
  return null;
}
