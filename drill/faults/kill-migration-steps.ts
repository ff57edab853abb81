import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { eachStep, type Fault, isShort, someOf, type Trial } from "./fault.ts";
import { judgeUpgrade, serveUpgraded } from "./judge-upgrade.ts";
import { OldStores, versionsOf } from "./old-stores.ts";
import { DISK_CALLS, under } from "./tools.ts";

const OPEN_STORE = fileURLToPath(new URL("./open-store.ts", import.meta.url));

/** kill -9 of an upgrade before each call by which it reaches the disk; recorded upgrades are stopped between all of them. */
export const killMigrationSteps: Fault = {
  name: "kill -9 before a call to the disk in an upgrade",
  invariant: "The tables are those of before or those of after, and starting again completes the upgrade.",
  tools: ["strace"],
  inject: async (trial) => {
    const old = await OldStores.lay();
    for (const from of versionsOf(trial, trial.thorough >= 0.5)) {
      for (const call of someOf(trial, DISK_CALLS))
        await eachStep(trial, (step) => killedAt(old, trial, from, call, step), 2);
    }
    old.clear();
  },
};

/** Whether the upgrade came to that step at all. */
async function killedAt(old: OldStores, trial: Trial, from: string, call: string, step: number) {
  const { figure } = trial;
  const folder = await old.copyOf(from);
  const [program = "", ...args] = under(`${call}:signal=SIGKILL:when=${step}`);
  const { status } = spawnSync(program, [...args, process.execPath, OPEN_STORE, folder]);
  await judgeUpgrade(old, from, folder, figure);
  // To start a server is the dear part.
  const isServed = isShort(trial) || figure.injected % 8 === 0;
  if (status !== 0 && isServed) await serveUpgraded(old, from, folder, figure);
  rmSync(folder, { recursive: true, force: true });
  return status !== 0;
}
