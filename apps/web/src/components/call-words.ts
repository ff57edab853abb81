import type { Destination, Result } from "@naisen/api/call";
import type { Messages } from "@naisen/messages/ja";
import { refusalText } from "@naisen/messages/speak";
import { displayOf } from "../lib/phones.ts";

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
  if ("gateway" in to) return displayOf(to.number);
  return displayOf(to.carrier);
}

/** What becomes of a call, where it ends. */
export function endWords(messages: Messages, result: Result): EndWords {
  const { preview, simulator } = messages.panel;
  const [leg] = result.legs;
  if (leg === undefined || !reaches(result)) {
    const note =
      result.refusal === null
        ? simulator.emergencyNotAvailable
        : refusalText(messages, result.refusal.code).title;
    return { title: preview.unreached, note, reached: false };
  }
  const title = destinationNumber(leg.to);
  return { title, note: howItEnds(messages, result, leg.ringSeconds), reached: true };
}

function howItEnds({ panel }: Messages, result: Result, ringSeconds: number | null): string {
  if (result.outcome === "ORDINARY_CALL") return panel.preview.ordinary;
  if (result.outcome === "EMERGENCY") return panel.preview.emergency;
  return ringSeconds === null ? panel.preview.rings : panel.preview.ringsFor(ringSeconds);
}

/** Whether somebody is reached. */
export function reaches(result: Result): boolean {
  return result.outcome !== "REFUSED" && result.outcome !== "EMERGENCY_NOT_AVAILABLE";
}
