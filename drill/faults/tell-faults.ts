import { writeFigures } from "../figures.ts";
import type { Figure } from "./fault.ts";
import { FAULTS, injectAll, type Told } from "./run-faults.ts";

/** Every step of everything takes at least so many minutes on two cores. */
const MINUTES_FOR_ALL = 120;

/** Injects the faults, tells of each as it ends, and sums up in one line; answers the exit code. */
export async function tellFaults(asked: {
  readonly seed: number;
  readonly minutes: number;
  readonly word: string;
  readonly figures: boolean;
}): Promise<number> {
  const { seed, minutes, word } = asked;
  const chosen = FAULTS.filter(({ name }) => name.includes(word));
  const rows = [HEAD];
  const leftOut: string[] = [];
  let failed = 0;
  for await (const told of injectAll(chosen, seed, Math.min(1, minutes / MINUTES_FOR_ALL))) {
    if (told.lacking.length > 0) leftOut.push(told.fault.name);
    else if (!told.held) failed += 1;
    rows.push(rowOf(told));
    say(lineOf(told));
  }
  if (asked.figures) {
    const command = `npm run --silent drill -- --faults --minutes ${minutes} --seed ${seed}`;
    writeFigures("Faults", command, `${INTRODUCTION}\n\n${tableOf(rows)}`);
  }
  if (leftOut.length > 0) say(`${leftOut.length} left out for want of a tool: ${leftOut.join("; ")}`);
  say(`${chosen.length - leftOut.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

const INTRODUCTION = `Real servers on real files. After each fault: what was acknowledged is in the log and in the rows, both halves of each change are there,
the file is sound, the log's chain is whole, and the rows are what the log says.

Tables: how often a server, started on what the fault left or running still, had its live table compared with one made anew from the
store; a difference is a fault that did not hold. After a kill it is compared as the server starts and again after one more change. Of what is only
looked at as files, between recorded steps and after bits were turned, a few by chance are served so and the last of each walk; of
killed upgrades one in eight, in a short go each.

A request is unknown where the fault cut it off before an answer came, refused where it was told so (503, 412, 422, or 401 where the
clock ran its session out), a hang after 60 s. Power cuts are simulated on a record of the calls to the disk, none was real; with
\`synchronous = off\` the same simulation breaks the store.`;

const HEAD = [
  "fault",
  "injected",
  "acknowledged",
  "unknown",
  "refused",
  "lost",
  "half",
  "hangs",
  "tables",
  "held",
  "notes",
];

function rowOf({ fault, figure, held, lacking }: Told): string[] {
  if (lacking.length > 0)
    return [fault.name, ...counts(figure).map(() => ""), "left out", `needs ${lacking.join(", ")}`];
  return [
    fault.name,
    ...counts(figure).map(([, count]) => String(count)),
    held ? "yes" : "NO",
    notesOf(figure),
  ];
}

function lineOf({ fault, figure, seconds, held, lacking }: Told): string {
  if (lacking.length > 0) return `left out  ${fault.name}: needs ${lacking.join(", ")}`;
  const told = counts(figure).map(([what, count]) => `${count} ${what}`);
  const wrong = figure.wrong.slice(0, 5).map((line) => `\n  ${line}`);
  return `${held ? "held" : "NOT HELD"}  ${fault.name}: ${told.join(", ")}; ${notesOf(figure)} (${seconds} s)${wrong.join("")}`;
}

function counts({ injected, acknowledged, unknown, refused, lost, half, hangs, tables }: Figure) {
  return Object.entries({ injected, acknowledged, unknown, refused, lost, half, hangs, tables });
}

function notesOf({ notes }: Figure): string {
  return notes.join("; ");
}

/** In columns of one width, as the formatter writes them. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
