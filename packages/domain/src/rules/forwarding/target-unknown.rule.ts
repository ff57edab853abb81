import { numberOfNobody, outsideTarget } from "../../settings/forwarding.ts";
import type { ExtensionRule } from "../rule.ts";

/** Calls are forwarded to extensions of the group, and to numbers outside only where the company allows that (adr-0021). */
export const targetUnknown: ExtensionRule = {
  asks: "EXTENSION",
  code: "forwarding.target-unknown",
  sources: ["adr-0010", "adr-0021"],
  severity: "VIOLATION",
  holds: "SETTING",
  check({ number, forwarding }, { settings }) {
    return forwarding.flatMap(({ when, to }, index) => {
      if (settings.extensions.get(to) !== undefined) return [];
      const found = { field: "forwarding" as const, at: `/${index}/to` };
      const params = { extension: number, when, target: numberOfNobody(to) };
      if (outsideTarget(to) === null) return [{ ...found, params: { ...params, why: "NOBODY" } }];
      if (settings.outside.forwarding !== "NO") return [];
      return [{ ...found, params: { ...params, why: "OUTSIDE" }, ofGiven: true as const }];
    });
  },
};
