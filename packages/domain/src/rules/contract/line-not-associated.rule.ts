import { hasOption } from "../../facts/mobile-line.ts";
import type { ExtensionRule } from "../rule.ts";

/**
 * A bound number must be one of the company's lines with the option OFFICE_LINK in force, which associates it
 * with the base contract. A number of nobody and one of another company get the same answer.
 */
export const lineNotAssociated: ExtensionRule = {
  asks: "EXTENSION",
  code: "contract.line-not-associated",
  sources: ["Q5"],
  severity: "VIOLATION",
  holds: "EXTENSION",
  check(extension, { facts, day }) {
    if (extension.mobile === null) return [];
    const line = facts.lines.get(extension.mobile);
    if (line !== undefined && hasOption(line, "OFFICE_LINK", day)) return [];
    const params = {
      extension: extension.number,
      mobile: extension.mobile,
      lacks: line === undefined ? "LINE" : "OPTION",
      day,
    };
    return [{ field: "mobile", params }];
  },
};
