import { readFileSync } from "node:fs";
import { scenario } from "@naisen/api/scenario";
import type { Messages } from "@naisen/messages/ja";
import { documentProblemText, faultText, stepText } from "@naisen/messages/speak";
import type { TraceStep } from "@naisen/routing-core/decision";
import { issuesOf } from "../http/issues.ts";
import { type CheckedCase, checkScenario } from "../use-cases/check-scenario.ts";
import type { Ended } from "./command.ts";

/** Runs scenario files: 1 where an expectation fails, 2 where a file cannot be read, with its first bad field. */
export function check(files: readonly string[], messages: Messages): Ended {
  const lines: string[] = [];
  const count = { passed: 0, failed: 0, unreadable: 0 };
  for (const file of files) {
    const checked = checkFile(file, messages);
    if (checked.kind === "unreadable") {
      count.unreadable += 1;
      lines.push(checked.line);
      continue;
    }
    for (const one of checked.cases) {
      count[one.differences.length === 0 ? "passed" : "failed"] += 1;
      if (one.differences.length > 0) lines.push(...failureLines(file, one, messages));
    }
  }
  if (count.unreadable > 0) return { exit: 2, lines };
  lines.push(`${count.passed} passed, ${count.failed} failed`);
  return { exit: count.failed > 0 ? 1 : 0, lines };
}

type CheckedFile =
  | { readonly kind: "checked"; readonly cases: readonly CheckedCase[] }
  | { readonly kind: "unreadable"; readonly line: string };

function checkFile(file: string, messages: Messages): CheckedFile {
  const read = readJson(file);
  if (read.kind !== "read") return { kind: "unreadable", line: messages.cli[read.kind](file) };
  const parsed = scenario.safeParse(read.value, { reportInput: true });
  if (!parsed.success) {
    const [issue] = issuesOf("body", parsed.error.issues);
    const { title } = faultText(messages, issue?.code ?? "malformed", issue?.params ?? {});
    return { kind: "unreadable", line: messages.cli.fieldWrong(file, issue?.path ?? "", title) };
  }
  const checked = checkScenario(parsed.data);
  if (checked.kind === "checked") return checked;
  const [problem] = checked.problems;
  const { title } = documentProblemText(messages, problem?.code ?? "malformed", problem?.params ?? {});
  return { kind: "unreadable", line: messages.cli.fieldWrong(file, `/company${problem?.path ?? ""}`, title) };
}

type ReadJson =
  | { readonly kind: "read"; readonly value: unknown }
  | { readonly kind: "fileUnreadable" | "fileNotJson" };

/** The JSON in a file; a byte order mark before it is overlooked. */
export function readJson(file: string): ReadJson {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    return { kind: "fileUnreadable" };
  }
  try {
    return { kind: "read", value: JSON.parse(content.replace(/^\uFEFF/, "")) };
  } catch {
    return { kind: "fileNotJson" };
  }
}

function failureLines(
  file: string,
  { name, differences, trace }: CheckedCase,
  messages: Messages,
): readonly string[] {
  return [
    `✗ ${file}: ${name}`,
    ...differences.flatMap(({ key, expected, actual }) => [
      `    ${key}`,
      `      expected ${JSON.stringify(expected)}`,
      `      actual   ${JSON.stringify(actual)}`,
    ]),
    ...traceLines(trace, messages).map((line) => `    ${line}`),
  ];
}

/** The way of a call, a line a step: ✓ applied, – did not apply, ✗ refused. */
export function traceLines(trace: readonly TraceStep[], messages: Messages): readonly string[] {
  const marks = { MATCHED: "✓", NOT_APPLICABLE: "–", REFUSED: "✗" };
  return trace.map(({ code, result, sources, params }) => {
    const { title, reason } = stepText(messages, code, result, params);
    return `${marks[result]} ${code} ${result} ${title} ${reason} [${sources.join(" ")}]`;
  });
}
