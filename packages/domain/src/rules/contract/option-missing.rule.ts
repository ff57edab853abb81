import { hasOption } from "../../facts/mobile-line.ts";
import type { ExtensionRule } from "../rule.ts";

/** A mobile's voicemail is the carrier's, an option of its line. */
export const optionMissing: ExtensionRule = {
  asks: "EXTENSION",
  code: "contract.option-missing",
  sources: ["Q11"],
  severity: "VIOLATION",
  holds: "SETTING",
  check({ number, kind, mobile, voicemail }, { facts, day }) {
    const line = mobile === null ? undefined : facts.lines.get(mobile);
    if (kind !== "MOBILE" || voicemail?.on !== true || line === undefined) return [];
    if (hasOption(line, "CARRIER_VOICEMAIL", day)) return [];
    const params = { extension: number, mobile: line.number, option: "CARRIER_VOICEMAIL", day };
    return [{ field: "voicemail", at: "/on", params }];
  },
};
