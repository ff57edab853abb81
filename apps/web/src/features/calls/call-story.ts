import type { Decision, Destination, TraceStep } from "@naisen/api/call";
import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { refusalText } from "@naisen/messages/speak";
import { situationsOf, type TrailStep, trailOf } from "../../components/call-trail.ts";
import { destinationNumber } from "../../components/call-words.ts";
import { displayOf } from "../../lib/phones.ts";
import { nameOf } from "../../lib/use-party.ts";
import type { CallTongue } from "../../lib/use-readable.ts";
import type { Caller } from "./party.ts";

/** A call that was asked about, with the extensions that are known of it. */
export interface AskedCall {
  readonly caller: Caller;
  readonly callerItem: ExtensionItem | null;
  readonly dialled: string;
  readonly calleeItem: ExtensionItem | null;
  /** Whose the phone of a leg is, by its number. */
  readonly ownerOf: (number: string) => ExtensionItem | null;
}

/** The extension that the digits mean, by the reasons of a decision; null where they are known to mean none. */
export function calleeNumber(trace: readonly TraceStep[] | undefined): string | null {
  return extensionIn(trace, "callee.known") ?? extensionIn(trace, "inbound.number");
}

/** The extension whose phone is rung first, by the reasons of a decision. */
export function rungNumber(trace: readonly TraceStep[] | undefined): string | null {
  return extensionIn(trace, "ring.device") ?? calleeNumber(trace);
}

function extensionIn(trace: readonly TraceStep[] | undefined, code: string): string | null {
  const step = trace?.find((one) => one.code === code && one.result === "MATCHED");
  return typeof step?.params.extension === "string" ? step.params.extension : null;
}

/** The way that a decided call takes through its legs. */
export function decidedTrail(decision: Decision): readonly TrailStep[] {
  return trailOf(decision, situationsOf(decision));
}

/** The extension's phone that a call is forwarded to when the one rung first cannot be reached; null where none is. */
export function forwardedTo(decision: Decision | undefined): string | null {
  const to = decision === undefined ? undefined : decidedTrail(decision)[1]?.leg.to;
  return to === undefined || "voicemail" in to ? null : destinationNumber(to);
}

/** The numbers of the phones on the way, by which their owners are asked for. */
export function legNumbers(decision: Decision): readonly string[] {
  const numbers = decision.legs.flatMap(({ to }) =>
    "gateway" in to || "carrier" in to ? [] : [destinationNumber(to)],
  );
  return [...new Set(numbers)];
}

/** What a decision says in one sentence: the heading of the result. */
export function resultSentence(tongue: CallTongue, decision: Decision, call: AskedCall): string {
  const { messages } = tongue;
  const { simulator } = messages.panel;
  const { refusal, outcome } = decision;
  if (refusal !== null) return refusalText(messages, refusal.code).title;
  const trail = decidedTrail(decision);
  const last = trail.at(-1);
  if (outcome === "EMERGENCY_NOT_AVAILABLE" || last === undefined) return simulator.emergencyNotAvailable;
  if (outcome === "VOICEMAIL") return voicemailSentence(tongue, trail, call);
  if (outcome !== "RING") return outwardSentence(tongue, decision, last.leg.to);
  const { to } = last.leg;
  const device = deviceOf(tongue, to);
  const callee = calleeName(call);
  if (trail.length === 1 && !isForwardedAlways(decision, call)) return simulator.rings(callee, device);
  return simulator.ringsForwarded(callee, ownerName(to, call), device);
}

/** Whether another's phone stands in the place of the callee's. */
export function isForwardedAlways({ trace }: Decision, { calleeItem }: AskedCall): boolean {
  const rung = rungNumber(trace);
  return calleeItem !== null && rung !== null && rung !== calleeItem.number;
}

function voicemailSentence({ messages }: CallTongue, trail: readonly TrailStep[], call: AskedCall): string {
  const { simulator } = messages.panel;
  const last = trail.at(-1);
  const whose = last === undefined ? calleeName(call) : ownerName(last.leg.to, call);
  const seconds = secondsBefore(trail);
  return seconds === 0 ? simulator.voicemail(whose) : simulator.voicemailAfter(seconds, whose);
}

/** How long phones ring before the call comes to its end. */
export function secondsBefore(trail: readonly TrailStep[]): number {
  return trail.reduce((sum, { by }, place) => {
    const before = trail[place - 1];
    return by === "NO_ANSWER" ? sum + (before?.leg.ringSeconds ?? 0) : sum;
  }, 0);
}

function outwardSentence({ messages, siteName }: CallTongue, { outcome }: Decision, to: Destination): string {
  const { simulator } = messages.panel;
  const number = destinationNumber(to);
  const site = "gateway" in to ? siteName(to.gateway) : null;
  if (outcome === "ORDINARY_CALL") return simulator.ordinary(number);
  if (outcome === "EMERGENCY") {
    return site === null ? simulator.emergency(number) : simulator.emergencyByGateway(number, site);
  }
  return site === null ? simulator.outsideBy050(number) : simulator.outsideByGateway(number, site);
}

/** Whom the digits mean, as people call them. */
function calleeName({ calleeItem, dialled }: AskedCall): string {
  return calleeItem === null ? displayOf(dialled) : nameOf(calleeItem);
}

function ownerName(to: Destination, { ownerOf }: AskedCall): string {
  const number = destinationNumber(to);
  const owner = ownerOf(number);
  return owner === null ? number : nameOf(owner);
}

function deviceOf({ messages }: CallTongue, to: Destination): string {
  const { simulator, kindOf } = messages.panel;
  if ("mobile" in to) return simulator.mobileOf(displayOf(to.mobile));
  return kindOf("desk" in to ? "DESK_PHONE" : "PBX_EXTENSION");
}
