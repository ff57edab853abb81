// npm run mutants -- --scopes: takes each check of scope out, one after the other, and loosens each row of the policy
// table, and wants the matrix to tell of it each time.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { loosenedRows } from "../../apps/bff/src/testing/matrix/loosened-rows.ts";
import { generatedMutants, nameOf } from "./generated-checks.ts";
import { SCOPE_MUTANTS, type ScopeMutant } from "./scope-checks.ts";
import { UNSEEN } from "./unseen.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Runs them all and tells of each; false where one survived or could not be planted. */
export async function runScopeMutants(): Promise<boolean> {
  const survivors: string[] = [];
  const note = (what: string, isKilled: boolean) => {
    if (!isKilled) survivors.push(what);
    console.log(`${isKilled ? "killed  " : "SURVIVED"} ${what}`);
  };
  const mutants = [...SCOPE_MUTANTS, ...generatedMutants()];
  for (const mutant of mutants) note(nameOf(mutant), await isKilled(mutant));
  let rows = 0;
  for await (const { row, killed } of loosenedRows()) {
    note(`policy row ${row}`, killed);
    rows += 1;
  }
  const all = mutants.length + rows;
  console.log(
    `not asked: ${UNSEEN.size} conditions that no cell of the matrix tells yet (scripts/mutants/unseen.txt)`,
  );
  console.log(`killed ${all - survivors.length} of ${all}`);
  return survivors.length === 0;
}

async function isKilled(mutant: ScopeMutant): Promise<boolean> {
  const { seenBy, isLoosened } = mutant;
  const child = spawn(process.execPath, ["--import", `${HERE}plant-scope.ts`, `${HERE}one-matrix.ts`], {
    env: {
      ...process.env,
      MUTANT: nameOf(mutant),
      OPERATIONS: seenBy.join(","),
      LOOSENED: isLoosened ? "yes" : "",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [exit] = await once(child, "exit");
  return exit === 3;
}
