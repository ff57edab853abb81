import { type AccessLine, isDedicated } from "../../facts/access-line.ts";
import { atEachSite } from "../at-each-site.ts";
import type { FactsRule } from "../rule.ts";

/** A dedicated line guarantees its speed, and the whole of it. */
export const notGuaranteed: FactsRule = {
  asks: "FACTS",
  code: "access.not-guaranteed",
  sources: ["Q3"],
  severity: "VIOLATION",
  check: (facts) =>
    atEachSite(facts, ({ name, accessLine }) => {
      if (accessLine === null || !isDedicated(accessLine)) return [];
      const field = faultyField(accessLine);
      if (field === null) return [];
      return [{ path: `/accessLine/${field}`, params: { site: name, type: accessLine.type, field } }];
    }),
};

function faultyField({ guaranteed, splitGuarantee }: AccessLine): "guaranteed" | "splitGuarantee" | null {
  if (guaranteed !== true) return "guaranteed";
  return splitGuarantee === true ? "splitGuarantee" : null;
}
