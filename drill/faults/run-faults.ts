import { chanceOf } from "../chance.ts";
import { backupDrill, killRestoreSteps } from "./backup-drill.ts";
import { failedSync, failedWrite, noSpace } from "./broken-disk.ts";
import { clockJumps } from "./clock-jumps.ts";
import { cutLog, turnedBits } from "./damaged-file.ts";
import { everyStepOfCommits, everyStepOfImport, everyStepOfUpgrades, powerCuts } from "./every-step.ts";
import { fastClock } from "./fast-clock.ts";
import { type Fault, type Figure, held, noFigure, type Tool } from "./fault.ts";
import { flood, floodOfMemory, floodOverLimit, outOfMemory } from "./flood.ts";
import { fullDisk } from "./full-disk.ts";
import { killAfterCommit } from "./kill-after-commit.ts";
import { killAnywhere } from "./kill-anywhere.ts";
import { killCommitSteps } from "./kill-commit-steps.ts";
import { killImportSteps } from "./kill-import-steps.ts";
import { killMigrationSteps } from "./kill-migration-steps.ts";
import { lostUpdates } from "./lost-updates.ts";
import { replayedRequests } from "./replay.ts";
import { slowClients } from "./slow-clients.ts";
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
  fastClock,
  lostUpdates,
  replayedRequests,
  stopped,
  backupDrill,
  killRestoreSteps,
  turnedBits,
  cutLog,
  flood,
  floodOverLimit,
  floodOfMemory,
  outOfMemory,
  slowClients,
];

/** What became of one fault. */
export interface Told {
  readonly fault: Fault;
  readonly figure: Figure;
  readonly seconds: number;
  readonly held: boolean;
  /** The tools for want of which it was not injected at all. */
  readonly lacking: readonly Tool[];
}

/** Injects the faults one after the other, beside those that wait. For want of a tool one is left out, and said to be. */
export async function* injectAll(
  faults: readonly Fault[],
  seed: number,
  thorough: number,
): AsyncGenerator<Told> {
  const begun = new Map(
    faults.filter(({ waits }) => waits).map((fault) => [fault, injectOne(fault, seed, thorough)]),
  );
  for (const fault of faults) yield await (begun.get(fault) ?? injectOne(fault, seed, thorough));
}

async function injectOne(fault: Fault, seed: number, thorough: number): Promise<Told> {
  const began = performance.now();
  const figure = noFigure();
  const lacking = missing(fault.tools);
  if (lacking.length > 0) return { fault, figure, seconds: 0, held: false, lacking };
  await fault
    .inject({ chance: chanceOf(seed), thorough, figure })
    .catch((error: unknown) =>
      figure.wrong.push(error instanceof Error ? (error.stack ?? "") : String(error)),
    );
  if (figure.wrong.length === 0) {
    if (figure.injected === 0) figure.wrong.push("nothing was injected");
    if (figure.tables === 0) figure.wrong.push("the live table was never looked at");
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  return { fault, figure, seconds, held: held(figure), lacking };
}
