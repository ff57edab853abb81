import { parseArgs } from "node:util";
import { tellFaults } from "./faults/tell-faults.ts";
import { writeFigures } from "./figures.ts";
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
    /** Injects faults into real servers instead: all of them, thoroughly enough for about so many minutes. */
    faults: { type: "boolean", default: false },
    /** Only the faults whose names have this word. */
    fault: { type: "string", default: "" },
  },
});

if (values.faults) {
  const { seed, minutes = "30", fault, figures } = values;
  process.exit(await tellFaults({ seed: Number(seed), minutes: Number(minutes), word: fault, figures }));
}

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
else if (values.figures) {
  const command = `npm run drill -- --seed ${firstSeed} --companies ${counts.companies} --calls ${values.calls}`;
  writeFigures("The core against the independent oracle", command, `${figures}.`);
}
say(parting === null ? "1 passed, 0 failed" : "0 passed, 1 failed");
process.exitCode = parting === null ? 0 : 1;

function tell({ seed, what, ours, oracle, document, changes, call }: Parting): void {
  say(`they part in the ${what} of seed ${seed}; made small:`);
  say(JSON.stringify({ document, changes, call }, null, 1));
  say(`ours   ${ours}`);
  say(`oracle ${oracle}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
