import { endingInVoicemail, standsAt } from "../../way/answered.ts";
import { whyNoCarrierVoicemail } from "../../way/voicemail.ts";
import type { Step } from "../step.ts";

/**
 * Decision row 12: where a mobile cannot be reached its carrier voicemail answers, if contracted and on. Playing it back
 * is metered for its owner.
 */
export const carrierVoicemail: Step = {
  code: "voicemail.carrier",
  sources: ["Q11"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take(progress) {
    const { extension, entry, state } = standsAt(progress);
    if (entry === null || state === null)
      return { result: "NOT_APPLICABLE", params: { extension, why: "FREE" } };
    const why = whyNoCarrierVoicemail(entry, progress.day);
    const decides = why === null ? endingInVoicemail(progress, "METERED_VOICEMAIL_PLAYBACK") : null;
    if (decides === null) return { result: "NOT_APPLICABLE", params: { extension, why } };
    return { result: "MATCHED", params: { extension, state }, decides };
  },
};
