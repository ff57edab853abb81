import { hasOption } from "../../facts/mobile-line.ts";
import type { ExtensionRule } from "../rule.ts";

/** The line is abroad at this moment and cannot be reached by its extension there. */
export const lineRoamingWithoutOption: ExtensionRule = {
  asks: "EXTENSION",
  code: "notice.line-roaming-without-option",
  sources: ["Q10"],
  severity: "NOTICE",
  holds: null,
  check({ number, mobile }, { facts, day, abroad }) {
    const line = mobile === null ? undefined : facts.lines.get(mobile);
    if (line === undefined || abroad?.has(line.number) !== true) return [];
    if (hasOption(line, "ROAMING_INCOMING", day)) return [];
    return [{ field: "mobile", params: { extension: number, mobile: line.number } }];
  },
};
