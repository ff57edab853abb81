import { writeFigures } from "./figures.ts";
import { fuzz } from "./fuzz/fuzz.ts";

/** Requests made from the description of the HTTP face; says what came of them and whether each answer was described. */
export async function drillRequests(options: {
  readonly seed: number;
  readonly requests: number;
  readonly figures: boolean;
}): Promise<boolean> {
  const began = performance.now();
  const { requests, byClass, operations, faults } = await fuzz(options.seed, options.requests);
  const seconds = Math.round((performance.now() - began) / 1000);
  const done = [...operations.values()].filter(({ done }) => done > 0).length;
  const classes = [...byClass].toSorted().map(([kind, count]) => `${count} ${kind}`);
  const figures =
    `${requests} requests to ${operations.size} operations (${done} of them did what was asked at least once): ` +
    `${classes.join(", ")}; ${faults.length} answers that are 5xx, undocumented or not of their shape, ` +
    `seed ${options.seed}, ${seconds} s`;
  for (const line of [figures, ...faults]) process.stdout.write(`${line}\n`);
  if (faults.length === 0 && options.figures) {
    const command = `npm run drill -- --companies 0 --seed ${options.seed} --requests ${requests}`;
    writeFigures("The HTTP face against its own description", command, `${figures}.`);
  }
  return faults.length === 0;
}
