import { isDedicated } from "../../facts/access-line.ts";
import { atEachSite } from "../at-each-site.ts";
import type { FactsRule } from "../rule.ts";

const LEAST_MBPS = 1;
const MOST_MBPS = 100;

/** A dedicated line has from 1 to 100 Mbps; one whose bandwidth is not known is not asked. */
export const bandwidthOutOfRange: FactsRule = {
  asks: "FACTS",
  code: "access.bandwidth-out-of-range",
  sources: ["Q3"],
  severity: "VIOLATION",
  check: (facts) =>
    atEachSite(facts, ({ name, accessLine }) => {
      const bandwidthMbps = accessLine?.bandwidthMbps ?? null;
      if (accessLine === null || bandwidthMbps === null || !isDedicated(accessLine)) return [];
      if (bandwidthMbps >= LEAST_MBPS && bandwidthMbps <= MOST_MBPS) return [];
      const params = { site: name, type: accessLine.type, bandwidthMbps, least: LEAST_MBPS, most: MOST_MBPS };
      return [{ path: "/accessLine/bandwidthMbps", params }];
    }),
};
