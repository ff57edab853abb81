import type { ExtensionRule } from "../rule.ts";

/** With no seconds to ring voicemail answers at once and the phone never rings. */
export const ringSecondsZero: ExtensionRule = {
  asks: "EXTENSION",
  code: "notice.ring-seconds-zero",
  sources: ["adr-0010"],
  severity: "NOTICE",
  holds: null,
  check({ number, voicemail }) {
    if (voicemail?.on !== true || voicemail.ringSeconds !== 0) return [];
    return [{ field: "voicemail", at: "/ringSeconds", params: { extension: number } }];
  },
};
