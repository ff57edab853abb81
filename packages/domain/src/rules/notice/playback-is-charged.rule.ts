import type { ExtensionRule } from "../rule.ts";

/** The carrier charges the calls by which messages are listened to. */
export const playbackIsCharged: ExtensionRule = {
  asks: "EXTENSION",
  code: "notice.playback-is-charged",
  sources: ["Q11"],
  severity: "NOTICE",
  holds: null,
  check({ number, kind, voicemail }) {
    if (kind !== "MOBILE" || voicemail?.on !== true) return [];
    return [{ field: "voicemail", at: "/on", params: { extension: number } }];
  },
};
