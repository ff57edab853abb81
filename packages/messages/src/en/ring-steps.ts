import type { Messages } from "../ja.ts";
import { said, wordFor } from "../said.ts";
import type { Params } from "../shape.ts";
import { CHARGES, DEVICE_STATES } from "./step-words.ts";
import { CONDITIONS, KINDS, targetText } from "./words.ts";

type Steps = Messages["steps"];

/** What the steps say of forwards, voicemail and the phone that rings. */
export const ringSteps: Pick<
  Steps,
  | "forwarding.always"
  | "ring.device"
  | "forwarding.by-condition"
  | "forwarding.outside"
  | "voicemail.carrier"
  | "voicemail.office-link"
  | "ring.extension"
> = {
  "forwarding.always": {
    MATCHED: (p) => ({
      title: "The call is always forwarded",
      reason: `Calls to extension ${said(p.extension)} always go to ${targetText(p.to)}.`,
    }),
    NOT_APPLICABLE: (p) => ({ title: "Forwarding (always)", reason: noForwardReason(p) }),
  },
  "ring.device": {
    MATCHED: (p) => ({
      title: "The phone that is rung first is known",
      reason: deviceReason(p),
    }),
    REFUSED: (p) => ({
      title: "There is no phone to ring",
      reason: `No phone that ${said(p.dialled)} could ring was found.`,
    }),
  },
  "forwarding.by-condition": {
    MATCHED: (p) => ({
      title: `The call is forwarded (${wordFor(CONDITIONS, p.when)})`,
      reason: `The call goes from extension ${said(p.extension)} to ${targetText(p.to)}.${p.state === null ? "" : ` That one ${wordFor(DEVICE_STATES, p.state)}.`}`,
    }),
    NOT_APPLICABLE: (p) => ({
      title: p.when === null ? "Forwarding (by condition)" : `Forwarding (${wordFor(CONDITIONS, p.when)})`,
      reason: noForwardReason(p),
    }),
  },
  "forwarding.outside": {
    MATCHED: (p) => ({
      title: "The call goes on to an outside number",
      reason: `Extension ${said(p.extension)} forwards to the outside number ${said(p.number)}. ${p.presented === "" ? "The number is withheld" : `The company's number ${said(p.presented)} is shown`}. ${wordFor(CHARGES, p.charge)}. The company pays for the way out.`,
    }),
    NOT_APPLICABLE: () => ({
      title: "Forwarding to an outside number",
      reason: "The call does not go on to an outside number.",
    }),
  },
  "voicemail.carrier": {
    MATCHED: (p) => ({
      title: "The carrier's voicemail answers",
      reason: `Extension ${said(p.extension)} ${wordFor(DEVICE_STATES, p.state)}. Playing a message back is charged to its owner.`,
    }),
    NOT_APPLICABLE: (p) => ({ title: "Carrier voicemail", reason: noCarrierReason(p) }),
  },
  "voicemail.office-link": {
    MATCHED: (p) => ({
      title: "Office Link's voicemail answers",
      reason: `Extension ${said(p.extension)} ${wordFor(DEVICE_STATES, p.state)}. The voicemail is in the network and still works.`,
    }),
    NOT_APPLICABLE: (p) => ({ title: "Office Link voicemail", reason: noOfficeLinkReason(p) }),
  },
  "ring.extension": {
    MATCHED: (p) => ({ title: "The phone rings", reason: ringReason(p) }),
    REFUSED: (p) => ({
      title: "No phone can be reached",
      reason: `Extension ${said(p.extension)} ${wordFor(DEVICE_STATES, p.state)}, and no forward or voicemail takes the call.`,
    }),
  },
};

function deviceReason(p: Params): string {
  const extension = `extension ${said(p.extension)}`;
  if (p.kind === "OUTSIDE") return `Instead of the phone of ${extension} the outside number is called.`;
  const seconds = p.ringSeconds === null ? "" : ` for up to ${said(p.ringSeconds)} seconds`;
  return `The ${wordFor(KINDS, p.kind)} of ${extension} is rung${seconds}.`;
}

function ringReason(p: Params): string {
  const shown = p.presented === "" ? "The number is withheld" : `It sees ${said(p.presented)}`;
  const roaming = p.calleeCharge === "METERED_ROAMING" ? " The callee pays for roaming." : "";
  return `Extension ${said(p.extension)} rings. ${shown}. ${wordFor(CHARGES, p.charge)}.${roaming}`;
}

const NO_FORWARD: Readonly<Record<string, string>> = {
  ITSELF: "it forwards to itself",
  UNKNOWN: "there is no such extension",
  UNBOUND: "that extension has no mobile number",
  HELD: "that extension is held",
  LOOP: "the forwards would come back to where they began",
  OUTSIDE_OFF: "the company does not allow forwards to outside numbers",
  OUTSIDE_FROZEN: "the company has frozen its outside calls",
  OUTSIDE_CLASS: "the company lets no call out to that kind of number",
  OUTSIDE_NOT_LISTED: "the number is not on the company's list",
  OUTSIDE_OWN_NUMBER: "it would come back to the company's own number",
  OUTSIDE_CAP: "the cap of outside calls of the day is reached",
  OUTSIDE_NO_WAY: "there is no gateway or option by which it could leave",
};

function noForwardReason(p: Params): string {
  const extension = `extension ${said(p.extension)}`;
  if (p.why === "FREE") return `The call is not forwarded, as ${extension} can be reached.`;
  if (p.why === "ALWAYS")
    return `The call was forwarded to ${extension} already, and is forwarded once only.`;
  const reason = Object.hasOwn(NO_FORWARD, said(p.why)) ? NO_FORWARD[said(p.why)] : undefined;
  if (reason === undefined) return `No forward is set for this on ${extension}.`;
  return `The forward from ${extension} to ${said(p.to)} is passed over: ${reason}.`;
}

function noCarrierReason(p: Params): string {
  const extension = `extension ${said(p.extension)}`;
  if (p.why === "OTHER_KIND") return `The phone of ${extension} is not a mobile.`;
  if (p.why === "OFF") return `Voicemail of ${extension} is off.`;
  if (p.why === "NO_OPTION") return `The line of ${extension} does not have carrier voicemail in force.`;
  return `Voicemail does not answer, as ${extension} can be reached.`;
}

function noOfficeLinkReason(p: Params): string {
  const extension = `extension ${said(p.extension)}`;
  if (p.why === "OTHER_KIND") return `The phone of ${extension} is not a fixed IP phone.`;
  if (p.why === "OFF") return `Voicemail of ${extension} is off.`;
  if (p.why === "NOT_IN_MENU") return `The menu of the company of ${extension} is not virtual PBX.`;
  return `Voicemail does not answer, as ${extension} can be reached.`;
}
