import { writeFigures } from "./figures.ts";
import { type Counts, NO_COUNTS, type Parting, simulateCompany } from "./simulate.ts";

/** Lives of companies, ours beside the oracle's; says what came of it and whether they never parted. */
export function drillCompanies(options: {
  readonly seed: number;
  readonly calls: number;
  readonly minutes: number | null;
  readonly companies: number | null;
  readonly figures: boolean;
}): boolean {
  const began = performance.now();
  const counts: Counts = { ...NO_COUNTS };
  const { seed: firstSeed, calls, minutes } = options;
  const deadline = minutes === null ? Number.POSITIVE_INFINITY : minutes * 60_000;
  const most = options.companies ?? (minutes === null ? 2000 : Number.POSITIVE_INFINITY);
  let parting: Parting | null = null;
  for (
    let seed = firstSeed;
    parting === null && seed < firstSeed + most && performance.now() - began < deadline;
    seed++
  ) {
    parting = simulateCompany(seed, calls, counts);
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  const figures =
    `${counts.companies} companies, ${counts.standings} standings, ${counts.plans} plans (${counts.applied} applied, ` +
    `${counts.undone} undone), ${counts.factChanges} turned facts, ${counts.calls} calls: ` +
    `${parting === null ? 0 : 1} divergences from the oracle, first seed ${firstSeed}, ${seconds} s`;
  say(figures);
  if (parting !== null) tell(parting);
  else if (options.figures) {
    const command = `npm run drill -- --seed ${firstSeed} --companies ${counts.companies} --calls ${calls}`;
    writeFigures("The core against the independent oracle", command, `${figures}.`);
  }
  return parting === null;
}

function tell({ seed, what, ours, oracle, document, changes, call }: Parting): void {
  say(`they part in the ${what} of seed ${seed}; made small:`);
  say(JSON.stringify({ document, changes, call }, null, 1));
  say(`ours   ${ours}`);
  say(`oracle ${oracle}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
