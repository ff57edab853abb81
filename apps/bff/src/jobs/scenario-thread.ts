import { parentPort, workerData } from "node:worker_threads";
import { type RanCase, SCENARIO_LIMITS, type ScenarioRun } from "@naisen/api/endpoints/scenarios";
import type { Issue } from "@naisen/api/problem";
import { scenario } from "@naisen/api/scenario";
import type { DocumentProblem } from "@naisen/domain/document/document-problems";
import type { TraceStep } from "@naisen/routing-core/decision";
import { issuesOf } from "../http/issues.ts";
import { type CheckedCase, checkScenario } from "../use-cases/check-scenario.ts";

/** What a run comes to; issues and problems have JSON pointers into the scenario. */
export type ThreadAnswer =
  | { readonly kind: "ran"; readonly run: ScenarioRun }
  | { readonly kind: "malformed"; readonly issues: readonly Issue[] }
  | { readonly kind: "too-large"; readonly issues: readonly Issue[] }
  | { readonly kind: "refused"; readonly problems: readonly DocumentProblem[] };

/** Problems that are told of one document; who mends these sends it again. */
const MOST_TOLD = 100;

parentPort?.postMessage(answerTo(workerData));

function answerTo(written: unknown): ThreadAnswer {
  const tooLarge = whatIsTooLarge(written);
  if (tooLarge.length > 0) return { kind: "too-large", issues: tooLarge };
  const parsed = scenario.safeParse(written, { reportInput: true });
  if (!parsed.success) {
    return { kind: "malformed", issues: issuesOf("body", parsed.error.issues) };
  }
  const checked = checkScenario(parsed.data);
  if (checked.kind === "checked") return { kind: "ran", run: runOf(checked.cases) };
  const problems = checked.problems
    .slice(0, MOST_TOLD)
    .map((problem) => ({ ...problem, path: `/company${problem.path}` }));
  return { kind: "refused", problems };
}

/** Looked at before the shape is: a list that is far too long would be told fault by fault. */
function whatIsTooLarge(written: unknown): readonly Issue[] {
  const { extensions, cases } = SCENARIO_LIMITS;
  const [changeSets, calls] = [lengthAt(written, "changeSets"), lengthAt(written, "calls")];
  return [
    ...(lengthAt(written, "company", "extensions") > extensions
      ? [tooLong("/company/extensions", extensions)]
      : []),
    ...(changeSets + calls > cases ? [tooLong(calls > changeSets ? "/calls" : "/changeSets", cases)] : []),
  ];
}

function tooLong(path: string, most: number): Issue {
  return { in: "body", path, code: "too-long", params: { most } };
}

/** How long the list is that stands there; 0 where there is none. */
function lengthAt(value: unknown, ...keys: readonly string[]): number {
  const [key, ...deeper] = keys;
  if (key === undefined) return Array.isArray(value) ? value.length : 0;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return 0;
  return lengthAt(value[key as keyof typeof value], ...deeper);
}

function runOf(checked: readonly CheckedCase[]): ScenarioRun {
  const cases = checked.map(ranCase);
  const passed = cases.filter((one) => one.passed).length;
  return { passed, failed: cases.length - passed, cases };
}

function ranCase({ kind, name, differences, told, trace }: CheckedCase): RanCase {
  const passed = differences.length === 0;
  const failures = differences.map(({ key, expected, actual }) => ({ key, expected, actual }));
  const ran = { kind, name, passed, failures };
  if (passed || kind === "IMPORT") return ran;
  if (kind === "CHANGE_SET") return { ...ran, violations: told.map((one) => ({ ...one })) };
  return { ...ran, trace: trace.map(presentStep) };
}

function presentStep(step: TraceStep) {
  return { ...step, sources: [...step.sources], source: step.sources.join(" ") };
}
