import type { Destination, Leg, Result } from "@naisen/api/call";
import type { FirstMessages } from "@naisen/messages/ja/first";
import { refusalText } from "@naisen/messages/speak";
import { displayOf } from "../lib/phones.ts";
import type { CallTongue } from "../lib/use-readable.ts";
import { FREE, type Situations, trailOf, unansweredLeg } from "./call-trail.ts";

/** Where a call ends, in two lines. */
export interface EndWords {
  readonly title: string;
  readonly note: string;
  readonly reached: boolean;
}

/** The number that a leg goes to, as people write it. */
export function destinationNumber(to: Destination): string {
  if ("mobile" in to) return displayOf(to.mobile);
  if ("desk" in to) return to.desk;
  if ("pbx" in to) return to.pbx;
  if ("voicemail" in to) return to.extension;
  return displayOf("gateway" in to ? to.number : to.carrier);
}

/** What becomes of a call, where it ends. */
export function endWords(tongue: CallTongue, result: Result, situations: Situations = FREE): EndWords {
  const { messages } = tongue;
  const { preview, simulator } = messages.panel;
  const way = trailOf(result, situations);
  // A phone with no seconds to ring does not ring: what follows it answers at once.
  const next = unansweredLeg(result, way);
  const isPassedOver = next !== null && way.at(-1)?.leg.ringSeconds === 0;
  const trail = isPassedOver ? [...way, { leg: next, by: null }] : way;
  const last = trail.at(-1);
  if (last === undefined || !reaches(result)) {
    const note =
      result.refusal === null
        ? simulator.emergencyNotAvailable
        : refusalText(messages, result.refusal.code).title;
    return { title: preview.unreached, note, reached: false };
  }
  const { to } = last.leg;
  if ("voicemail" in to) {
    return { title: preview.voicemail, note: preview.messageOf(to.extension), reached: true };
  }
  const rings = trail.length > 1 ? preview.forwarded : preview.rings;
  const note =
    result.outcome === "RING"
      ? ringsThen(messages, rings, last.leg, isPassedOver ? null : next)
      : goesOut(tongue, result, to);
  return { title: destinationNumber(to), note, reached: true };
}

/** "鳴る → 20秒で留守番電話": what rings, and what follows without an answer. */
function ringsThen({ panel }: FirstMessages, rings: string, { ringSeconds }: Leg, next: Leg | null): string {
  if (next === null || ringSeconds === null) return rings;
  if ("voicemail" in next.to) return panel.preview.thenVoicemail(rings, ringSeconds);
  return panel.preview.thenForward(rings, ringSeconds, destinationNumber(next.to));
}

function goesOut({ messages, siteName }: CallTongue, { outcome }: Result, to: Destination): string {
  const { preview } = messages.panel;
  if (outcome === "EMERGENCY") return preview.emergency;
  if (outcome === "ORDINARY_CALL") return preview.ordinary;
  return "gateway" in to ? preview.outsideByGateway(siteName(to.gateway)) : preview.outsideBy050;
}

/** Whether somebody is reached, if only by voicemail. */
export function reaches(result: Result): boolean {
  return result.outcome !== "REFUSED" && result.outcome !== "EMERGENCY_NOT_AVAILABLE";
}

/** Which phone or voicemail a call comes to, to be compared; null where it comes to none. */
export function placeReached({ legs, reached }: Result): string | null {
  const leg = reached == null ? undefined : legs[reached];
  return leg === undefined ? null : JSON.stringify(leg.to);
}

/** The number that the callee sees, as people write it; null where nobody is reached. */
export function presentedText({ panel }: FirstMessages, { presented }: Result): string | null {
  if (presented === null) return null;
  return presented.kind === "WITHHELD" ? panel.withheld : displayOf(presented.number);
}
