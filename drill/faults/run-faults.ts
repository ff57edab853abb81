import { chanceOf } from "../chance.ts";
import { backupDrill, killRestoreSteps } from "./backup-drill.ts";
import { failedSync, failedWrite, noSpace } from "./broken-disk.ts";
import { clockJumps } from "./clock-jumps.ts";
import { cutLog, turnedBits } from "./damaged-file.ts";
import { everyStepOfCommits, everyStepOfImport, everyStepOfUpgrades, powerCuts } from "./every-step.ts";
import { type Fault, type Figure, held, noFigure } from "./fault.ts";
import { flood, floodOverLimit } from "./flood.ts";
import { fullDisk } from "./full-disk.ts";
import { killAfterCommit } from "./kill-after-commit.ts";
import { killAnywhere } from "./kill-anywhere.ts";
import { killCommitSteps } from "./kill-commit-steps.ts";
import { killImportSteps } from "./kill-import-steps.ts";
import { killMigrationSteps } from "./kill-migration-steps.ts";
import { lostUpdates } from "./lost-updates.ts";
import { replayedRequests } from "./replay.ts";
import { stopped } from "./stopped.ts";
import { syncPerCommit } from "./sync-per-commit.ts";
import { missing } from "./tools.ts";

/** Every fault, in the order in which they are told. */
export const FAULTS: readonly Fault[] = [
  killAnywhere,
  everyStepOfCommits,
  everyStepOfImport,
  everyStepOfUpgrades,
  powerCuts,
  killCommitSteps,
  killAfterCommit,
  killImportSteps,
  killMigrationSteps,
  failedSync,
  failedWrite,
  noSpace,
  fullDisk,
  syncPerCommit,
  clockJumps,
  lostUpdates,
  replayedRequests,
  stopped,
  backupDrill,
  killRestoreSteps,
  turnedBits,
  cutLog,
  flood,
  floodOverLimit,
];

/** What became of one fault. */
export interface Told {
  readonly fault: Fault;
  readonly figure: Figure;
  readonly seconds: number;
  readonly held: boolean;
}

/** Injects the faults one after the other. A tool that the machine lacks makes its fault fail, and says so. */
export async function* injectAll(
  faults: readonly Fault[],
  seed: number,
  thorough: number,
): AsyncGenerator<Told> {
  for (const fault of faults) {
    const began = performance.now();
    const figure = noFigure();
    const lacking = missing(fault.tools);
    if (lacking.length > 0) figure.wrong.push(`needs ${lacking.join(", ")} (apt-get install; as root)`);
    else {
      await fault
        .inject({ chance: chanceOf(seed), thorough, figure })
        .catch((error: unknown) =>
          figure.wrong.push(error instanceof Error ? (error.stack ?? "") : String(error)),
        );
    }
    if (figure.tables === 0 && figure.wrong.length === 0)
      figure.wrong.push("the live table was never looked at");
    if (figure.injected === 0 && figure.wrong.length === 0) figure.wrong.push("nothing was injected");
    const seconds = Math.round((performance.now() - began) / 1000);
    yield { fault, figure, seconds, held: held(figure) };
  }
}
