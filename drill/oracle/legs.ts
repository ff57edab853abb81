// DOMAIN.md section 5 and ADR 9, "Legs": the whole way of an extension call, which depends on no condition.
import { type Company, type Extension, extensionWithId } from "./company.ts";
import type { When } from "./document.ts";
import { hasGateway, hasOption } from "./facts.ts";
import { isOutside, isOwn, mayForward } from "./outside.ts";
import { leadsBackTo } from "./rules.ts";
import { standingOfExtension } from "./standing.ts";
import { carrierNumber } from "./values.ts";

/** Where a leg goes. */
type Destination =
  | { mobile: string }
  | { desk: string }
  | { pbx: string; site: string | null }
  | { voicemail: "CARRIER" | "OFFICE_LINK"; extension: string }
  | { gateway: string; number: string }
  | { carrier: string };
/** A condition under which a call goes on. */
type Condition = "BUSY" | "NO_ANSWER" | "OUT_OF_AREA";
/** The index of the leg that follows, by condition. */
type On = { [condition in Condition]?: number };
/** One leg; `on` is absent where nothing follows. */
export type Leg = { to: Destination; ringSeconds: number | null; on?: On };
/** A way out of the company: to which number, through which site's gateway (null: by 050), and what is shown there. */
export type WayOut = {
  number: string;
  site: string | null;
  shown: { kind: "FIXED_LINE" | "COMPANY_050"; number: string };
};
/** A leg together with the extension that it belongs to, or the way out that it is. */
export type OwnedLeg = { leg: Leg; owner: Extension | null; out: WayOut | null };
/** What a forward leads to. */
type Forwarded = Extension | WayOut;

const conditions: Condition[] = ["BUSY", "NO_ANSWER", "OUT_OF_AREA"];

/** The legs of a call to an extension. */
export function legsOf(company: Company, callee: Extension, day: string, today: number): OwnedLeg[] {
  const always = forwardOf(company, callee, "ALWAYS", day, today);
  if (always !== null) return isWayOut(always) ? [legOut(always)] : inOrder(company, always, [], day);
  const forwards: { condition: Condition; target: Forwarded }[] = [];
  for (const condition of heardConditions(callee)) {
    const target = forwardOf(company, callee, condition, day, today);
    if (target !== null) forwards.push({ condition, target: sameOut(forwards, target) });
  }
  return inOrder(company, callee, forwards, day);
}

/** The device; its forwards, each target once; the voicemails of the device and of each forward, in the same order. */
function inOrder(
  company: Company,
  device: Extension,
  forwards: { condition: Condition; target: Forwarded }[],
  day: string,
): OwnedLeg[] {
  const rung: Forwarded[] = [device];
  for (const forward of forwards) if (!rung.includes(forward.target)) rung.push(forward.target);
  const withVoicemail = rung
    .filter((target): target is Extension => !isWayOut(target))
    .filter((extension) => voicemailOf(company, extension, day) !== null);

  const legs: OwnedLeg[] = rung.map((extension) => {
    if (isWayOut(extension)) return legOut(extension);
    const on: On = {};
    if (withVoicemail.includes(extension)) {
      const voicemailLeg = rung.length + withVoicemail.indexOf(extension);
      for (const condition of heardConditions(extension)) on[condition] = voicemailLeg;
    }
    if (extension === device) {
      for (const forward of forwards) on[forward.condition] = rung.indexOf(forward.target);
    }
    return { leg: deviceLeg(extension, on), owner: extension, out: null };
  });
  for (const extension of withVoicemail) {
    const voicemail = voicemailOf(company, extension, day) ?? "CARRIER";
    const to = { voicemail, extension: extension.number };
    legs.push({ leg: { to, ringSeconds: null }, owner: extension, out: null });
  }
  return legs;
}

function isWayOut(target: Forwarded): target is WayOut {
  return "shown" in target;
}

/** Nothing follows a leg that leaves the company. */
function legOut(out: WayOut): OwnedLeg {
  const number = carrierNumber(out.number);
  const to = out.site === null ? { carrier: number } : { gateway: out.site, number };
  return { leg: { to, ringSeconds: null }, owner: null, out };
}

/** Two forwards to one number by one way are one leg. */
function sameOut(forwards: { target: Forwarded }[], target: Forwarded): Forwarded {
  if (!isWayOut(target)) return target;
  for (const forward of forwards) {
    if (!isWayOut(forward.target) || forward.target.site !== target.site) continue;
    if (carrierNumber(forward.target.number) === carrierNumber(target.number)) return forward.target;
  }
  return target;
}

/** ADR 21: by which way an extension's forward leaves the company; null where it does not. */
function wayOutOf(
  company: Company,
  extension: Extension,
  number: string,
  day: string,
  today: number,
): WayOut | null {
  return mayLeave(company, number, today) ? wayByFacts(company, extension, number, day) : null;
}

function mayLeave(company: Company, number: string, today: number): boolean {
  const policy = company.outside;
  if (company.menu !== "VIRTUAL_PBX" || !isOutside(number) || policy.frozen) return false;
  if (policy.dailyCap !== null && today >= policy.dailyCap) return false;
  return mayForward(policy, number) && !isOwn(company, number);
}

function wayByFacts(company: Company, extension: Extension, number: string, day: string): WayOut | null {
  const isDesk = extension.kind === "DESK_PHONE";
  if (isDesk || hasOption(company, extension.mobile, "OUTSIDE_GATEWAY", day)) {
    for (const site of company.sites) {
      if (isDesk && site.id !== extension.site) continue;
      if (site.gatewayNumber === null || !hasGateway(site, [])) continue;
      return { number, site: site.id, shown: { kind: "FIXED_LINE", number: site.gatewayNumber } };
    }
  }
  if (company.number050 === null || !hasOption(company, extension.mobile, "OUTSIDE_050", day)) return null;
  return { number, site: null, shown: { kind: "COMPANY_050", number: company.number050 } };
}

function deviceLeg(extension: Extension, on: On): Leg {
  const leg: Leg = { to: deviceOf(extension), ringSeconds: ringSecondsOf(extension, on) };
  if (Object.keys(on).length > 0) leg.on = on;
  return leg;
}

/** A PBX extension has no BUSY and no NO_ANSWER that we hear of. */
function heardConditions(extension: Extension): Condition[] {
  return extension.kind === "PBX_EXTENSION" ? ["OUT_OF_AREA"] : conditions;
}

/** The extension that a forward leads to: the first rule for the condition that is not passed over. */
function forwardOf(
  company: Company,
  extension: Extension,
  when: When,
  day: string,
  today: number,
): Forwarded | null {
  for (const rule of extension.forwarding) {
    if (rule.when !== when) continue;
    const target = extensionWithId(company, rule.target.id);
    if (target === null) {
      const out = wayOutOf(company, extension, rule.target.number, day, today);
      if (out !== null) return out;
      continue;
    }
    if (leadsBackTo(company, target.id, extension.id)) continue;
    if (standingOfExtension(company, target, day).state !== "LIVE") continue;
    return target;
  }
  return null;
}

/** Row 12: the voicemail that answers for an extension. */
function voicemailOf(company: Company, extension: Extension, day: string): "CARRIER" | "OFFICE_LINK" | null {
  if (extension.voicemail?.on !== true) return null;
  if (extension.kind === "MOBILE") {
    return hasOption(company, extension.mobile, "CARRIER_VOICEMAIL", day) ? "CARRIER" : null;
  }
  if (extension.kind === "DESK_PHONE") return company.menu === "VIRTUAL_PBX" ? "OFFICE_LINK" : null;
  return null;
}

function deviceOf(extension: Extension): Destination {
  if (extension.kind === "MOBILE") return { mobile: extension.mobile ?? "" };
  if (extension.kind === "DESK_PHONE") return { desk: extension.number };
  return { pbx: extension.number, site: extension.site };
}

/** Voicemail's seconds, or 20, where something follows on NO_ANSWER; else nobody waits for anything. */
function ringSecondsOf(extension: Extension, on: On): number | null {
  if (on.NO_ANSWER === undefined) return null;
  return extension.voicemail?.ringSeconds ?? 20;
}
