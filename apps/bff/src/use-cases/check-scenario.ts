import type { CallCase, ChangeSetCase, Scenario } from "@naisen/api/scenario";
import type { CompanyState } from "@naisen/domain/company-state";
import type { DocumentProblem } from "@naisen/domain/document/document-problems";
import { readDocument } from "@naisen/domain/document/read-document";
import { makePlan } from "@naisen/domain/plan/make-plan";
import type { Violation } from "@naisen/domain/plan/plan";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import { parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Decision, TraceStep } from "@naisen/routing-core/decision";
import { route } from "@naisen/routing-core/route";
import { LiveTable } from "@naisen/routing-core/table/live-table";
import { projectState } from "@naisen/routing-core/table/project";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import { canonicalJson } from "../digest.ts";
import { readConditions } from "../live-table/read-conditions.ts";
import { expectedImport, importOutcome } from "./check-imports.ts";

/** One expectation that did not come true. */
interface Difference {
  readonly key: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** One case of a scenario file; it passed if there is no difference. */
export interface CheckedCase {
  readonly kind: "IMPORT" | "CHANGE_SET" | "CALL";
  readonly name: string;
  readonly differences: readonly Difference[];
  /** What the rules say of a change set: violations, then notices. */
  readonly told: readonly Violation[];
  readonly trace: readonly TraceStep[];
}

export type CheckedScenario =
  | { readonly kind: "checked"; readonly cases: readonly CheckedCase[] }
  | { readonly kind: "refused"; readonly problems: readonly DocumentProblem[] };

/** Runs a scenario against the same domain and core as live calls, in memory: import, change sets, calls. */
export function checkScenario(scenario: Scenario): CheckedScenario {
  const read = readDocument(scenario.company, (number) => `extension-${number}` as ExtensionId);
  if (read.kind === "refused") return read;
  const imported = checkImports(scenario.imports ?? {}, read.state, scenario.now);
  const { state, cases } = checkChangeSets(scenario, read.state);
  const table = tableOf(state);
  const calls = (scenario.calls ?? []).map((call, index) => checkCall(call, index, scenario, table));
  return { kind: "checked", cases: [...imported, ...cases, ...calls] };
}

function checkImports(
  imports: NonNullable<Scenario["imports"]>,
  state: CompanyState,
  now: Instant,
): readonly CheckedCase[] {
  const expected = expectedImport(imports);
  const actual = { ...importOutcome(state, now) };
  return Object.keys(expected).map((key) => {
    const wanted = { [key]: expected[key as keyof typeof expected] };
    return {
      kind: "IMPORT",
      name: `imports.${key}`,
      differences: differencesOf(wanted, actual),
      told: [],
      trace: [],
    };
  });
}

function checkChangeSets({ changeSets, now }: Scenario, imported: CompanyState) {
  let state = imported;
  const cases = (changeSets ?? []).map((asked, index) => {
    const newId = (added: number) => `added-${index}-${added}` as ExtensionId;
    const plan = makePlan(state, asked.changes, now, { newId });
    if (asked.apply === true && plan.applicable) state = plan.after;
    return {
      kind: "CHANGE_SET" as const,
      name: asked.name ?? `changeSets/${index}`,
      differences: planDifferences(asked, plan),
      told: [...plan.violations, ...plan.notices],
      trace: [],
    };
  });
  return { state, cases };
}

function planDifferences(
  { expect, apply }: ChangeSetCase,
  plan: ReturnType<typeof makePlan>,
): readonly Difference[] {
  const actual = {
    applicable: plan.applicable,
    violations: sorted(plan.violations.map(({ code }) => code)),
    notices: sorted(plan.notices.map(({ code }) => code)),
  };
  const expected = {
    ...(apply === true ? { applicable: true } : {}),
    ...expect,
    ...(expect?.violations === undefined ? {} : { violations: sorted(expect.violations) }),
    ...(expect?.notices === undefined ? {} : { notices: sorted(expect.notices) }),
  };
  return differencesOf(expected, actual);
}

function checkCall(
  asked: CallCase,
  index: number,
  { company, now }: Scenario,
  table: RoutingTable,
): CheckedCase {
  const { from, dialled, at, conditions, expect } = asked;
  const call = { company: company.company.id, from, dialled, at: at ?? now };
  const decision = route(table, { ...call, conditions: readConditions(conditions ?? {}) });
  const actual = {
    outcome: decision.outcome,
    to: decision.legs.map((leg) => leg.to),
    presented: presentedIn(decision),
    charge: decision.charge,
    calleeCharge: decision.calleeCharge,
    refusal: decision.refusal?.code ?? null,
  };
  const expected =
    typeof expect.presented === "string"
      ? { ...expect, presented: parsePhoneNumber(expect.presented) ?? expect.presented }
      : expect;
  const differences = differencesOf(expected, actual);
  return { kind: "CALL", name: asked.name ?? `calls/${index}`, differences, told: [], trace: decision.trace };
}

function differencesOf(expected: object, actual: Readonly<Record<string, unknown>>): readonly Difference[] {
  return Object.entries(expected).flatMap(([key, value]) =>
    value === undefined ? [] : difference(key, value, actual[key]),
  );
}

function difference(key: string, expected: unknown, actual: unknown): readonly Difference[] {
  return canonicalJson(expected) === canonicalJson(actual) ? [] : [{ key, expected, actual }];
}

/** Codes are compared as sets. */
function sorted(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].toSorted();
}

/** What is shown, as a scenario names it: the number, or "WITHHELD". */
function presentedIn({ presented }: Decision): string | null {
  return presented?.kind === "WITHHELD" ? "WITHHELD" : (presented?.number ?? null);
}

function tableOf(state: CompanyState): RoutingTable {
  const table = new LiveTable();
  table.load(projectState(state), 1);
  return table;
}
