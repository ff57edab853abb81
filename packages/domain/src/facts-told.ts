import type { Facts } from "./facts/facts.ts";
import type { Notice, Violation } from "./plan/plan.ts";
import { FACTS_RULES } from "./rules/catalogue.ts";
import type { Day } from "./vocabulary/day.ts";

/** What the rules of facts say of a company on a day; the paths point into its document. */
export interface FactsTold {
  readonly violations: readonly Violation[];
  readonly notices: readonly Notice[];
}

export function factsTold(facts: Facts, day: Day): FactsTold {
  const told = (severity: "VIOLATION" | "NOTICE") =>
    FACTS_RULES.filter((rule) => rule.severity === severity).flatMap((rule) =>
      rule.check(facts, day).map(({ path, params }) => ({ code: rule.code, path, params })),
    );
  return { violations: told("VIOLATION"), notices: told("NOTICE") };
}
