import { isDedicated } from "../../facts/access-line.ts";
import { atEachSite } from "../at-each-site.ts";
import type { FactsRule } from "../rule.ts";

/** A site that is not in service yet takes weeks or months, as its access line is. */
export const leadTime: FactsRule = {
  asks: "FACTS",
  code: "notice.lead-time",
  sources: ["Q8"],
  severity: "NOTICE",
  check: (facts) =>
    atEachSite(facts, ({ name, state, accessLine }) => {
      if (state === "IN_SERVICE") return [];
      const access = accessLine === null ? null : isDedicated(accessLine) ? "DEDICATED" : "FLETS";
      return [{ path: "/state", params: { site: name, state, access } }];
    }),
};
