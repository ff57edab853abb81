import type { CompanyState } from "@naisen/domain/company-state";
import type { Params } from "@naisen/domain/rules/rule";
import { describe, expect, it } from "vitest";
import type { Call } from "../call.ts";
import { progressOf } from "../route.ts";
import { STEPS } from "../steps/catalogue.ts";
import type { CallInProgress, Step, StepAnswer } from "../steps/step.ts";
import { aTable } from "./a-table.ts";

/** A call in the words of the business, and what the step says of it. */
export interface StepCase {
  readonly when: string;
  readonly company: CompanyState;
  readonly call: Call;
  /** What is otherwise known of the call than the steps before could have learnt. */
  readonly but?: Partial<CallInProgress>;
  /** The result, the facts compared, and the refusal or the outcome where it ends the call. */
  readonly says: {
    readonly result: StepAnswer["result"];
    readonly params: Params;
    readonly refusal?: string;
    readonly decides?: object;
    readonly learnt?: object;
  };
}

/** The tests of one step, from its table; each result that it can have must be in it. */
export function describeStep(step: Step, cases: readonly StepCase[]): void {
  describe(step.code, () => {
    it("has a case of each result", () => {
      const results = new Set(cases.map(({ says }) => says.result));
      expect([...results].toSorted()).toEqual(step.results.toSorted());
    });

    it.each(cases)("$says.result: $when", ({ company, call, but, says }) => {
      const table = aTable(company);
      const answer = step.take({ ...before(step, table, call), ...but }, table);
      expect(answer).toMatchObject(says);
      expect(answer.params).toEqual(says.params);
      expect("refusal" in answer).toBe("refusal" in says);
      expect("decides" in answer).toBe("decides" in says);
    });
  });
}

/** The call as the steps before hand it over, each having learnt what it could. */
function before(step: Step, table: ReturnType<typeof aTable>, call: Call): CallInProgress {
  let progress = progressOf(call);
  for (const earlier of STEPS.slice(0, STEPS.indexOf(step))) {
    const answer = earlier.take(progress, table);
    if ("learnt" in answer) progress = { ...progress, ...answer.learnt };
  }
  return progress;
}
