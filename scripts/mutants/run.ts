// npm run mutants: plants one fault in each rule and each step, one after the other, and wants a test to fail each time.
// With --scopes it takes out the checks of scope in the same way (scopes.ts).
import { spawn } from "node:child_process";
import { once } from "node:events";
import { RULES } from "../../packages/domain/src/rules/catalogue.ts";
import { STEPS } from "../../packages/routing-core/src/steps/catalogue.ts";
import { runScopeMutants } from "./scopes.ts";

if (process.argv.includes("--scopes")) process.exit((await runScopeMutants()) ? 0 : 1);

const mutants = [
  ...RULES.map(({ code }) => ({ code, tests: "packages/domain" })),
  ...STEPS.map(({ code }) => ({ code, tests: "packages/routing-core" })),
];
const survivors: string[] = [];
for (const { code, tests } of mutants) {
  const killed = await fails(code, tests);
  if (!killed) survivors.push(code);
  console.log(`${killed ? "killed  " : "SURVIVED"} ${code}`);
}
console.log(`killed ${mutants.length - survivors.length} of ${mutants.length}`);
process.exitCode = survivors.length === 0 ? 0 : 1;

async function fails(code: string, tests: string): Promise<boolean> {
  const args = ["run", "--config", "scripts/mutants/vitest.config.ts", "--reporter=dot", tests];
  const child = spawn("node_modules/.bin/vitest", args, {
    env: { ...process.env, MUTANT: code },
    stdio: "ignore",
  });
  const [exit] = await once(child, "exit");
  return exit !== 0;
}
