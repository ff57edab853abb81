import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { otherCompany } from "../../apps/bff/src/testing/open-house.ts";
import { naisen } from "../../apps/bff/src/testing/running-server.ts";
import { eachStep, type Fault, someOf, type Trial } from "./fault.ts";
import { type Ground, layGround } from "./ground.ts";
import { judgeSound } from "./judge.ts";
import { extensionsIn } from "./rows-in.ts";
import { serveAgain } from "./serve-again.ts";
import { DISK_CALLS, under } from "./tools.ts";

/** kill -9 of `naisen import` before each call by which the import reaches the disk, up to the last of its checkpoint. */
export const killImportSteps: Fault = {
  name: "kill -9 before a call to the disk in an import",
  invariant: "The company is there whole or not at all, and importing again gives the same.",
  tools: ["strace"],
  inject: async (trial) => {
    const ground = await layGround();
    for (const call of someOf(trial, DISK_CALLS))
      await eachStep(trial, (step) => killedAt(ground, trial, call, step));
    ground.clear();
  },
};

/** Whether the import came to that step at all. */
async function killedAt(ground: Ground, { figure }: Trial, call: string, step: number): Promise<boolean> {
  const folder = ground.folder();
  const file = join(folder, "company.json");
  writeFileSync(file, JSON.stringify(otherCompany()));
  const first = await naisen(folder, ["import", file], "", under(`${call}:signal=SIGKILL:when=${step}`));
  const there = extensionsIn(folder, "other");
  if (there !== 0 && there !== otherCompany().extensions.length) figure.half += 1;
  if (first.exit === 0) {
    figure.acknowledged += 1;
    if (there === 0) figure.lost += 1;
  } else figure.unknown += 1;
  await judgeSound(folder, figure);
  const again = await naisen(folder, ["import", file]);
  if (again.exit !== 0 || extensionsIn(folder, "other") !== otherCompany().extensions.length) {
    figure.wrong.push(`importing again after ${call} ${step}: ${again.output}`);
  }
  await judgeSound(folder, figure);
  if (first.exit !== 0) await serveAgain(folder, ground.cookie, figure);
  return first.exit !== 0;
}
