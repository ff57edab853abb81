import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Counts, NO_COUNTS, type Parting, simulateCompany } from "./simulate.ts";

const { values } = parseArgs({
  options: {
    /** Stops after so many minutes or so many companies, whichever comes first; with minutes alone, after these. */
    minutes: { type: "string" },
    companies: { type: "string" },
    /** Calls in each company's life. */
    calls: { type: "string", default: "110" },
    seed: { type: "string", default: "20261201" },
    /** Writes the figures into docs/figures.md. */
    figures: { type: "boolean", default: false },
  },
});

const began = performance.now();
const counts: Counts = { ...NO_COUNTS };
const firstSeed = Number(values.seed);
const deadline = values.minutes === undefined ? Number.POSITIVE_INFINITY : Number(values.minutes) * 60_000;
const most = Number(values.companies ?? (values.minutes === undefined ? 2000 : Number.POSITIVE_INFINITY));
let parting: Parting | null = null;
for (
  let seed = firstSeed;
  parting === null && seed < firstSeed + most && performance.now() - began < deadline;
  seed++
) {
  parting = simulateCompany(seed, Number(values.calls), counts);
}

const seconds = Math.round((performance.now() - began) / 1000);
const figures =
  `${counts.companies} companies, ${counts.standings} standings, ${counts.plans} plans (${counts.applied} applied, ` +
  `${counts.undone} undone), ${counts.factChanges} turned facts, ${counts.calls} calls: ` +
  `${parting === null ? 0 : 1} divergences from the oracle, first seed ${firstSeed}, ${seconds} s`;
say(figures);
if (parting !== null) tell(parting);
else if (values.figures) writeFigures(figures);
say(parting === null ? "1 passed, 0 failed" : "0 passed, 1 failed");
process.exitCode = parting === null ? 0 : 1;

function tell({ seed, what, ours, oracle, document, changes, call }: Parting): void {
  say(`they part in the ${what} of seed ${seed}; made small:`);
  say(JSON.stringify({ document, changes, call }, null, 1));
  say(`ours   ${ours}`);
  say(`oracle ${oracle}`);
}

function writeFigures(line: string): void {
  const file = new URL("../docs/figures.md", import.meta.url);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "# Figures\n";
  const heading = "## The core against the independent oracle";
  const command = `npm run drill -- --seed ${firstSeed} --companies ${counts.companies} --calls ${values.calls}`;
  const section = `${heading}\n\n\`${command}\`\n\n${line}.\n`;
  const known = new RegExp(`${heading}\n[\\s\\S]*?(?=\n## |$)`);
  writeFileSync(file, known.test(text) ? text.replace(known, section) : `${text}\n${section}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
