import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { TAKEN, type Taken } from "./task.ts";

const COLUMNS = ["task", "way", "clicks", "keys", "characters", "target"] as const;

/** Prints, when all tests have run, what each counted task took: a line for each way. */
// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter by its default export
export default class EffortTable implements Reporter {
  readonly #taken: Taken[] = [];

  onTestEnd(_: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations) {
      if (type === TAKEN && description !== undefined) this.#taken.push(JSON.parse(description));
    }
  }

  onEnd(): void {
    if (this.#taken.length > 0) process.stdout.write(`\n${tableOf(this.#taken)}\n`);
  }
}

function tableOf(taken: readonly Taken[]): string {
  const sorted = taken.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
  const rows = [COLUMNS, ...sorted.map((row) => COLUMNS.map((column) => String(row[column])))];
  const widths = COLUMNS.map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  return rows.map((row) => row.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join("  ")).join("\n");
}

function keyOf({ task, way }: Taken): string {
  return `${task} ${way === "mouse" ? 0 : 1}`;
}
