import { endingInVoicemail, standsAt } from "../../way/answered.ts";
import { whyNoOfficeLinkVoicemail } from "../../way/voicemail.ts";
import type { Step } from "../step.ts";

/**
 * Decision row 12: where a fixed IP phone of the virtual menu cannot be reached Office Link's voicemail answers, if it
 * is on. It lives in the network and needs no registered phone.
 */
export const officeLinkVoicemail: Step = {
  code: "voicemail.office-link",
  sources: ["Q11"],
  results: ["MATCHED", "NOT_APPLICABLE"],
  take(progress, table) {
    const { extension, entry, state } = standsAt(progress);
    if (entry === null || state === null)
      return { result: "NOT_APPLICABLE", params: { extension, why: "FREE" } };
    const why = whyNoOfficeLinkVoicemail(entry, table.company(progress.call.company)?.menu);
    const decides = why === null ? endingInVoicemail(progress, "NONE") : null;
    if (decides === null) return { result: "NOT_APPLICABLE", params: { extension, why } };
    return { result: "MATCHED", params: { extension, state }, decides };
  },
};
