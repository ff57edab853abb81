// Runs a scenario file (API.md section 4) against the oracle alone.
import { decide, type OracleDecision } from "./decide.ts";
import type { Call, Change, CompanyDocument } from "./document.ts";
import { type OraclePlan, planOf, sortedSet } from "./plan.ts";
import { heldOf } from "./standing.ts";
import { dayOf } from "./values.ts";

/** A scenario file. */
export type Scenario = {
  company: CompanyDocument;
  now: string;
  imports?: { held?: Record<string, string[]> };
  changeSets?: {
    name?: string;
    changes: Change[];
    expect?: { applicable?: boolean; violations?: string[]; notices?: string[] };
    apply?: boolean;
  }[];
  calls?: (Omit<Call, "at"> & { name?: string; at?: string; expect: Record<string, unknown> })[];
};

/** One expectation of a scenario file, and what the oracle says instead or as well. */
export type Checked = { name: string; expected: unknown; actual: unknown };

/** Everything that a scenario file expects, beside what the oracle says. */
export function checkScenario(scenario: Scenario): Checked[] {
  const checked: Checked[] = [];
  let document = scenario.company;
  const held = scenario.imports?.held;
  if (held !== undefined) {
    const expected = Object.fromEntries(
      Object.entries(held).map(([number, codes]) => [number, sortedSet(codes)]),
    );
    checked.push({ name: "held at import", expected, actual: heldOf(document, dayOf(scenario.now)) });
  }
  for (const set of scenario.changeSets ?? []) {
    const plan = planOf(document, set.changes, scenario.now);
    checked.push({ name: set.name ?? "", ...comparedPlan(plan, set.expect ?? {}) });
    if (set.apply === true && plan.applicable) document = plan.after;
  }
  for (const { name, expect, ...call } of scenario.calls ?? []) {
    const decision = decide(document, { ...call, at: call.at ?? scenario.now });
    checked.push({ name: name ?? "", ...comparedCall(decision, expect) });
  }
  return checked;
}

type Expected = { applicable?: boolean; violations?: string[]; notices?: string[] };

function comparedPlan(plan: OraclePlan, expect: Expected): { expected: Expected; actual: Expected } {
  const expected: Expected = {};
  const actual: Expected = {};
  if (expect.applicable !== undefined) {
    expected.applicable = expect.applicable;
    actual.applicable = plan.applicable;
  }
  if (expect.violations !== undefined) {
    expected.violations = sortedSet(expect.violations);
    actual.violations = plan.violations;
  }
  if (expect.notices !== undefined) {
    expected.notices = sortedSet(expect.notices);
    actual.notices = plan.notices;
  }
  return { expected, actual };
}

function comparedCall(
  decision: OracleDecision,
  expected: Record<string, unknown>,
): { expected: Record<string, unknown>; actual: Record<string, unknown> } {
  const withheld = decision.presented?.kind === "WITHHELD";
  const words: Record<string, unknown> = {
    outcome: decision.outcome,
    to: decision.legs.map((leg) => leg.to),
    presented: withheld ? "WITHHELD" : (decision.presented?.number ?? null),
    charge: decision.charge,
    calleeCharge: decision.calleeCharge,
    refusal: decision.refusal?.code ?? null,
  };
  const actual: Record<string, unknown> = {};
  for (const key of Object.keys(expected)) actual[key] = words[key];
  return { expected, actual };
}
