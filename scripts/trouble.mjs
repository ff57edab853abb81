import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

/** A line for each test that failed or was flaky, with what it said first, out of a report of Vitest or Playwright. */
export function troubleIn(path) {
  if (!existsSync(path)) return [];
  const report = JSON.parse(readFileSync(path, "utf8"));
  return report.testResults === undefined ? ofPlaywright(report) : report.testResults.flatMap(ofVitest);
}

/** A file that could not be read at all has a message of its own, and no test. */
function ofVitest({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === "failed");
  const file = relative(process.cwd(), name);
  if (failed.length === 0) return status === "failed" ? [lineOf("failed", file, "", message)] : [];
  return failed.map(({ fullName, failureMessages }) => lineOf("failed", file, fullName, failureMessages[0]));
}

function ofPlaywright({ suites, errors }) {
  return [
    ...errors.map(({ message }) => lineOf("failed", "journeys", "", message)),
    ...suites.flatMap(testsOf).map(({ kind, file, title, message }) => lineOf(kind, file, title, message)),
  ];
}

function testsOf({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests.flatMap(({ status, results }) => {
      if (status !== "unexpected" && status !== "flaky") return [];
      const message = results.find(({ error }) => error !== undefined)?.error.message;
      return [{ kind: status === "flaky" ? "flaky" : "failed", file, title, message }];
    }),
  );
  return [...own, ...suites.flatMap(testsOf)];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that test runners print
const COLOURS = /\u001b\[[0-9;]*m/g;

function lineOf(kind, file, title, message = "") {
  const plain = message.replace(COLOURS, "").trim();
  return [`${kind}: ${file}`, title, plain.split("\n")[0]].filter((part) => part !== "").join(" > ");
}
