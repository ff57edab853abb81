import type { OptionKind } from "../../facts/mobile-line.ts";
import { atEachOption } from "../at-each-option.ts";
import type { FactsRule } from "../rule.ts";

/** Those whose monthly fees are charged in full for the month in which they begin. */
const CHARGED_IN_FULL: readonly OptionKind[] = ["OFFICE_LINK", "OUTSIDE_050", "OUTSIDE_GATEWAY"];

/** An option begins in the middle of this month or of a later one, and is charged for all of it. */
export const notProrated: FactsRule = {
  asks: "FACTS",
  code: "notice.not-prorated",
  sources: ["Q7"],
  severity: "NOTICE",
  check: (facts, day) =>
    atEachOption(facts, ({ kind, term: { startsOn } }, line) => {
      if (!CHARGED_IN_FULL.includes(kind)) return null;
      if (startsOn.slice(0, 7) < day.slice(0, 7) || startsOn.endsWith("-01")) return null;
      return { path: "/startsOn", params: { mobile: line.number, option: kind, startsOn } };
    }),
};
