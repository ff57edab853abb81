// DOMAIN.md section 5 and ADR 9, "Legs": the whole way of an extension call, which depends on no condition.
import { type Company, type Extension, extensionWithId } from "./company.ts";
import type { When } from "./document.ts";
import { hasOption } from "./facts.ts";
import { leadsBackTo } from "./rules.ts";
import { standingOfExtension } from "./standing.ts";

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
/** A leg together with the extension that it belongs to. */
export type OwnedLeg = { leg: Leg; owner: Extension };

const conditions: Condition[] = ["BUSY", "NO_ANSWER", "OUT_OF_AREA"];

/** The legs of a call to an extension. */
export function legsOf(company: Company, callee: Extension, day: string): OwnedLeg[] {
  const always = forwardOf(company, callee, "ALWAYS", day);
  if (always !== null) return inOrder(company, always, [], day);
  const forwards: { condition: Condition; target: Extension }[] = [];
  for (const condition of heardConditions(callee)) {
    const target = forwardOf(company, callee, condition, day);
    if (target !== null) forwards.push({ condition, target });
  }
  return inOrder(company, callee, forwards, day);
}

/** The device; its forwards, each target once; the voicemails of the device and of each forward, in the same order. */
function inOrder(
  company: Company,
  device: Extension,
  forwards: { condition: Condition; target: Extension }[],
  day: string,
): OwnedLeg[] {
  const rung = [device];
  for (const forward of forwards) if (!rung.includes(forward.target)) rung.push(forward.target);
  const withVoicemail = rung.filter((extension) => voicemailOf(company, extension, day) !== null);

  const legs: OwnedLeg[] = rung.map((extension) => {
    const on: On = {};
    if (withVoicemail.includes(extension)) {
      const voicemailLeg = rung.length + withVoicemail.indexOf(extension);
      for (const condition of heardConditions(extension)) on[condition] = voicemailLeg;
    }
    if (extension === device) {
      for (const forward of forwards) on[forward.condition] = rung.indexOf(forward.target);
    }
    return { leg: deviceLeg(extension, on), owner: extension };
  });
  for (const extension of withVoicemail) {
    const voicemail = voicemailOf(company, extension, day) ?? "CARRIER";
    const to = { voicemail, extension: extension.number };
    legs.push({ leg: { to, ringSeconds: null }, owner: extension });
  }
  return legs;
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
function forwardOf(company: Company, extension: Extension, when: When, day: string): Extension | null {
  for (const rule of extension.forwarding) {
    if (rule.when !== when) continue;
    const target = extensionWithId(company, rule.target.id);
    if (target === null) continue;
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
