import type { ExtensionRule } from "../rule.ts";

/** A suspended or cancelled line carries no extension. */
export const lineNotActive: ExtensionRule = {
  asks: "EXTENSION",
  code: "contract.line-not-active",
  sources: ["Q5"],
  severity: "VIOLATION",
  holds: "EXTENSION",
  check(extension, { facts }) {
    const line = extension.mobile === null ? undefined : facts.lines.get(extension.mobile);
    if (line === undefined || line.status === "ACTIVE") return [];
    const params = { extension: extension.number, mobile: line.number, status: line.status };
    return [{ field: "mobile", params }];
  },
};
