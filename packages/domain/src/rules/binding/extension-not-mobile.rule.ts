import type { ExtensionRule } from "../rule.ts";

/** A phone that stands on a desk has no place for a mobile line. */
export const extensionNotMobile: ExtensionRule = {
  asks: "EXTENSION",
  code: "binding.extension-not-mobile",
  sources: ["adr-0007"],
  severity: "VIOLATION",
  holds: null,
  check(extension) {
    if (extension.kind === "MOBILE" || extension.mobile === null) return [];
    const params = { extension: extension.number, kind: extension.kind, mobile: extension.mobile };
    return [{ field: "mobile", params }];
  },
};
