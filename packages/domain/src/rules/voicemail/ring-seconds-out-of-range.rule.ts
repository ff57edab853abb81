import type { ExtensionRule } from "../rule.ts";

/** What the carrier's voicemail takes. */
const LEAST = 0;
const MOST = 120;

/** A phone rings for so many seconds before voicemail answers. */
export const ringSecondsOutOfRange: ExtensionRule = {
  asks: "EXTENSION",
  code: "voicemail.ring-seconds-out-of-range",
  sources: ["adr-0010"],
  severity: "VIOLATION",
  holds: null,
  check({ number, voicemail }) {
    const ringSeconds = voicemail?.ringSeconds ?? LEAST;
    if (ringSeconds >= LEAST && ringSeconds <= MOST) return [];
    const params = { extension: number, ringSeconds, least: LEAST, most: MOST };
    return [{ field: "voicemail", at: "/ringSeconds", params }];
  },
};
