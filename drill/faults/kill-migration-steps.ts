import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Fault, strideOf, type Trial } from "./fault.ts";
import { judgeSound } from "./judge.ts";
import { accountsIn, LAST_MIGRATION, madeIn, OLD_VERSIONS, secretFault, storeOf } from "./stores.ts";
import { DISK_CALLS, under } from "./tools.ts";

const OPEN_STORE = fileURLToPath(new URL("./open-store.ts", import.meta.url));

/** kill -9 of an upgrade before each call by which it reaches the disk; recorded upgrades are stopped between all of them. */
export const killMigrationSteps: Fault = {
  name: "kill -9 before a call to the disk in an upgrade",
  invariant: "The tables are those of before or those of after, and starting again completes the upgrade.",
  tools: ["strace"],
  inject: async (trial) => {
    const root = mkdtempSync(join(tmpdir(), "naisen-upgrade-"));
    for (const from of versionsOf(trial)) {
      for (const call of DISK_CALLS) {
        const stride = strideOf(trial);
        const first = trial.chance.int(1, stride);
        for (let step = first; await killedAt(root, trial, from, call, step); step += stride) {
          trial.figure.injected += 1;
        }
      }
    }
    rmSync(root, { recursive: true, force: true });
  },
};

/** The first version, the last, and one between; all of them where there is time. */
function versionsOf({ chance, thorough }: Trial): readonly string[] {
  if (thorough >= 0.5) return OLD_VERSIONS;
  const between = chance.int(1, OLD_VERSIONS.length - 2);
  return OLD_VERSIONS.filter((_, index) => [0, between, OLD_VERSIONS.length - 1].includes(index));
}

/** Whether the upgrade came to that step at all. */
async function killedAt(root: string, { figure }: Trial, from: string, call: string, step: number) {
  const folder = await storeOf(root, from);
  const injected = open(folder, under(`${call}:signal=SIGKILL:when=${step}`));
  const made = madeIn(folder);
  if (made !== from && made !== LAST_MIGRATION) figure.half += 1;
  if (open(folder, []) !== 0 || madeIn(folder) !== LAST_MIGRATION) {
    figure.wrong.push(`stuck: from ${from}, killed before ${call} ${step}`);
  }
  if (from >= "003" && accountsIn(folder) !== 1) figure.lost += 1;
  const secret = await secretFault(folder, from);
  if (secret !== null) figure.wrong.push(`${secret}: from ${from}, killed before ${call} ${step}`);
  await judgeSound(folder, figure);
  rmSync(folder, { recursive: true, force: true });
  return injected !== 0;
}

function open(folder: string, under: readonly string[]): number | null {
  const [program = "", ...args] = [...under, process.execPath, OPEN_STORE, folder];
  return spawnSync(program, args).status;
}
