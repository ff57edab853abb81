import type { CallCase, ChangeSetCase, Scenario } from "@naisen/api/scenario";
import type { CompanyState } from "@naisen/domain/company-state";
import type { DocumentProblem } from "@naisen/domain/document/document-problems";
import { readDocument } from "@naisen/domain/document/read-document";
import { makePlan } from "@naisen/domain/plan/make-plan";
import { standing } from "@naisen/domain/standing";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import { parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { TraceStep } from "@naisen/routing-core/decision";
import { route } from "@naisen/routing-core/route";
import { LiveTable } from "@naisen/routing-core/table/live-table";
import { projectCompany, projectExtension } from "@naisen/routing-core/table/project";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import { canonicalJson } from "../digest.ts";

/** One expectation that did not come true. */
interface Difference {
  readonly key: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** One case of a scenario file; it passed if there is no difference. */
export interface CheckedCase {
  readonly name: string;
  readonly differences: readonly Difference[];
  readonly trace: readonly TraceStep[];
}

export type CheckedScenario =
  | { readonly kind: "checked"; readonly cases: readonly CheckedCase[] }
  | { readonly kind: "refused"; readonly problems: readonly DocumentProblem[] };

/** Runs a scenario against the same domain and core as live calls, in memory: import, change sets, calls. */
export function checkScenario(scenario: Scenario): CheckedScenario {
  const read = readDocument(scenario.company, (number) => `extension-${number}` as ExtensionId);
  if (read.kind === "refused") return read;
  const imported =
    scenario.imports?.held === undefined ? [] : [checkHeld(scenario.imports.held, read.state, scenario.now)];
  const { state, cases } = checkChangeSets(scenario, read.state);
  const table = tableOf(state);
  const calls = (scenario.calls ?? []).map((call, index) => checkCall(call, index, scenario, table));
  return { kind: "checked", cases: [...imported, ...cases, ...calls] };
}

function checkHeld(
  expected: Readonly<Record<string, readonly string[]>>,
  state: CompanyState,
  now: Instant,
): CheckedCase {
  const world = { ...state, day: dayOf(now) };
  const held = [...state.settings.extensions].flatMap((extension) => {
    const { state: stands, breaches } = standing(extension, world);
    return stands === "HELD" ? [[extension.number, sorted(breaches.map(({ code }) => code))] as const] : [];
  });
  const wanted = Object.entries(expected).map(([number, codes]) => [number, sorted(codes)] as const);
  const differences = difference("held", Object.fromEntries(wanted), Object.fromEntries(held));
  return { name: "imports.held", differences, trace: [] };
}

function checkChangeSets({ changeSets, now }: Scenario, imported: CompanyState) {
  let state = imported;
  const cases = (changeSets ?? []).map((asked, index) => {
    const plan = makePlan(state, asked.changes, now);
    if (asked.apply === true && plan.applicable) state = plan.after;
    return {
      name: asked.name ?? `changeSets/${index}`,
      differences: planDifferences(asked, plan),
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
  const { from, dialled, at, expect } = asked;
  const decision = route(table, { company: company.company.id, from, dialled, at: at ?? now });
  const actual = {
    outcome: decision.outcome,
    to: decision.legs.map((leg) => leg.to),
    presented: decision.presented?.number ?? null,
    charge: decision.charge,
    calleeCharge: decision.calleeCharge,
    refusal: decision.refusal?.code ?? null,
  };
  const expected =
    typeof expect.presented === "string"
      ? { ...expect, presented: parsePhoneNumber(expect.presented) ?? expect.presented }
      : expect;
  const differences = differencesOf(expected, actual);
  return { name: asked.name ?? `calls/${index}`, differences, trace: decision.trace };
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

function tableOf(state: CompanyState): RoutingTable {
  const table = new LiveTable();
  const entries = [...state.settings.extensions].map((extension) => projectExtension(extension, state));
  table.load(projectCompany(state.facts), entries, 1);
  return table;
}
