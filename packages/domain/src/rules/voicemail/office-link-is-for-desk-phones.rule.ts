import type { ExtensionRule } from "../rule.ts";

/** Office Link's voicemail is the fixed IP phones'; a phone behind the customer's PBX has what its PBX has. */
export const officeLinkIsForDeskPhones: ExtensionRule = {
  asks: "EXTENSION",
  code: "voicemail.office-link-is-for-desk-phones",
  sources: ["Q11"],
  severity: "VIOLATION",
  holds: "SETTING",
  check({ number, kind, voicemail }) {
    if (kind !== "PBX_EXTENSION" || voicemail?.on !== true) return [];
    return [{ field: "voicemail", at: "/on", params: { extension: number, kind } }];
  },
};
