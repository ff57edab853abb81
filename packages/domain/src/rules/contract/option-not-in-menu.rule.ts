import { atEachOption } from "../at-each-option.ts";
import type { FactsRule } from "../rule.ts";

/** The two options for calls to the outside belong to the virtual menu; one that is over is not asked. */
export const optionNotInMenu: FactsRule = {
  asks: "FACTS",
  code: "contract.option-not-in-menu",
  sources: ["Q7"],
  severity: "VIOLATION",
  check: (facts, day) => {
    const { menu } = facts.baseContract;
    return atEachOption(facts, ({ kind, term }, line) => {
      if (menu === "VIRTUAL_PBX" || (kind !== "OUTSIDE_050" && kind !== "OUTSIDE_GATEWAY")) return null;
      if (term.endsOn !== null && term.endsOn < day) return null;
      return { path: "/kind", params: { mobile: line.number, option: kind, menu } };
    });
  },
};
