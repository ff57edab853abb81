import { numberOfNobody } from "../../settings/forwarding.ts";
import type { ExtensionRule } from "../rule.ts";

/** Calls are forwarded to extensions of the group only. */
export const targetUnknown: ExtensionRule = {
  asks: "EXTENSION",
  code: "forwarding.target-unknown",
  sources: ["adr-0010"],
  severity: "VIOLATION",
  holds: "SETTING",
  check({ number, forwarding }, { settings }) {
    return forwarding.flatMap(({ when, to }, index) => {
      if (settings.extensions.get(to) !== undefined) return [];
      const params = { extension: number, when, target: numberOfNobody(to) };
      return [{ field: "forwarding" as const, at: `/${index}/to`, params }];
    });
  },
};
