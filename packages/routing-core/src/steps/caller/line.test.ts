import { day, instant, number } from "@naisen/domain/testing/scalars";
import { aCall, FREE, HANDSET_A, HANDSET_B, office, SATO } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { callerLine } from "./line.step.ts";

type Mode = "A" | "B" | "DUAL";

function calls(when: string, mode: Mode, named: typeof HANDSET_A, line: string): StepCase {
  return {
    when,
    company: office({ mode, avoidOtherNumber: false }),
    call: aCall({ mobile: named }, "7002"),
    says: { result: "MATCHED", params: { mode, line }, learnt: { line } },
  };
}

function withTerms(): StepCase["company"] {
  const company = office({ mode: "B", avoidOtherNumber: false });
  const pair = (b: typeof HANDSET_A, startsOn: string, endsOn: string | null) => {
    const term = { startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) };
    return { a: HANDSET_A, b, term };
  };
  const pairs = [
    pair(FREE, "2026-04-01", "2026-11-30"),
    pair(HANDSET_B, "2026-04-01", null),
    pair(SATO, "2026-04-01", null),
  ];
  return { ...company, facts: { ...company.facts, pairs } };
}

function noPair(when: string, from: StepCase["call"]["from"], line: string | null, at?: string): StepCase {
  const call = at === undefined ? aCall(from, "7002") : aCall(from, "7002", instant(at));
  const params = { line, day: at?.slice(0, 10) ?? "2026-12-01" };
  return { when, company: office(), call, says: { result: "NOT_APPLICABLE", params } };
}

describeStep(callerLine, [
  calls("mode A, A named", "A", HANDSET_A, HANDSET_A),
  calls("mode A, B named: A calls", "A", HANDSET_B, HANDSET_A),
  calls("mode B, A named: B calls", "B", HANDSET_A, HANDSET_B),
  calls("dual mode: the one named", "DUAL", HANDSET_A, HANDSET_A),
  calls("dual mode, the other named", "DUAL", HANDSET_B, HANDSET_B),
  {
    when: "of several pairs the first in the document that is in force",
    company: withTerms(),
    call: aCall({ mobile: HANDSET_A }, "7002"),
    says: { result: "MATCHED", params: { mode: "B", line: HANDSET_B } },
  },
  noPair("a mobile in no pair", { mobile: SATO }, SATO),
  noPair("before the pair began", { mobile: HANDSET_A }, HANDSET_A, "2026-03-31T12:00:00+09:00"),
  noPair("a fixed IP phone", { desk: number("2001") }, null),
]);
