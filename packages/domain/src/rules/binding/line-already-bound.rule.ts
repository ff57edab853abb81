import type { ExtensionRule } from "../rule.ts";

/** A mobile number carries one extension of the group at most. */
export const lineAlreadyBound: ExtensionRule = {
  asks: "EXTENSION",
  code: "binding.line-already-bound",
  sources: ["Q5"],
  severity: "VIOLATION",
  holds: null,
  meets: true,
  check(extension, { settings }) {
    if (extension.mobile === null) return [];
    return settings.extensions
      .onMobile(extension.mobile)
      .filter((other) => other.id !== extension.id)
      .map((other) => ({
        field: "mobile" as const,
        params: {
          extension: extension.number,
          mobile: extension.mobile,
          other: other.number,
          otherName: other.name,
        },
      }));
  },
};
