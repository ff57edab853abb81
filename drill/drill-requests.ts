import { ENDPOINTS } from "../packages/api/src/endpoints.ts";
import { writeFigures } from "./figures.ts";
import { fuzz } from "./fuzz/fuzz.ts";
import { DUE, NEVER } from "./fuzz/people.ts";

/** Requests made from the description of the HTTP face; says what came of them and whether each answer was described. */
export async function drillRequests(options: {
  readonly seed: number;
  readonly requests: number;
  readonly figures: boolean;
}): Promise<boolean> {
  const began = performance.now();
  const { requests, byClass, operations, done, faults } = await fuzz(options.seed, options.requests);
  const seconds = Math.round((performance.now() - began) / 1000);
  const names = Object.keys(ENDPOINTS);
  const missing = [
    ...names.filter((name) => (operations.get(name)?.done ?? 0) === 0),
    ...DUE.filter((pair) => !done.has(pair)),
  ];
  const classes = [...byClass].toSorted().map(([kind, count]) => `${count} ${kind}`);
  const figures =
    `${requests} requests: ${classes.join(", ")}; ${faults.length} answers that are 5xx, undocumented or not of ` +
    `their shape, seed ${options.seed}, ${seconds} s. ` +
    `${names.length - missing.filter((name) => name in ENDPOINTS).length} of ${names.length} operations answered ` +
    `with success, and ${DUE.length - DUE.filter((pair) => !done.has(pair)).length} of ${DUE.length} pairs of an ` +
    "operation and a kind of person whom the policy table lets ask it";
  const never = Object.entries(NEVER).map(([pair, why]) => `not counted: ${pair}, for ${why}`);
  const unanswered = missing.map((what) => `never answered with success: ${what}`);
  for (const line of [figures, ...never, ...unanswered, ...faults]) process.stdout.write(`${line}\n`);
  const hasPassed = faults.length === 0 && missing.length === 0;
  if (hasPassed && options.figures) {
    const command = `npm run drill -- --companies 0 --seed ${options.seed} --requests ${requests}`;
    writeFigures("The HTTP face against its own description", command, `${figures}.`);
  }
  return hasPassed;
}
