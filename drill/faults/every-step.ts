import { type Fault, isShort, type Trial } from "./fault.ts";
import { ofCommits, ofImport, ofUpgrades } from "./recorded-runs.ts";
import { betweenSteps, powerGone, type Walk } from "./walks.ts";

/** A server's start, its commits and its end are recorded call by call; the disk is looked at between any two of them. */
export const everyStepOfCommits: Fault = {
  name: "killed between any two steps of start, commits and end",
  invariant: "What was acknowledged by then is there, and at most the one under way beside it, whole.",
  tools: ["strace"],
  inject: (trial) => ofCommits(trial, betweenSteps(1)),
};

export const everyStepOfImport: Fault = {
  name: "killed between any two steps of an import",
  invariant: "The company is there whole or not at all.",
  tools: ["strace"],
  inject: (trial) => ofImport(trial, betweenSteps(1)),
};

export const everyStepOfUpgrades: Fault = {
  name: "killed between any two steps of an upgrade",
  invariant: "The tables are those of before or those of after, and starting again completes the upgrade.",
  tools: ["strace"],
  inject: async (trial) => {
    const [walk, walkOfOthers, told] = walksOf(trial);
    await ofUpgrades(trial, walk, walkOfOthers);
    trial.figure.notes.push(told);
  },
};

/** Of what was written since the last sync, any part may have reached the disk. */
export const powerCuts: Fault = {
  name: "power cut between any two steps (simulated)",
  invariant: "As after a kill, though unsynced writes are lost, torn at 512 bytes, or there out of order.",
  tools: ["strace"],
  inject: async (trial) => {
    const share = isShort(trial) ? 0.05 : Math.max(trial.thorough, 0.25);
    await ofCommits(trial, powerGone(trial, share));
    await ofImport(trial, powerGone(trial, share));
    const ofMany = powerGone(trial, Math.max(trial.thorough / 20, 0.005));
    await ofUpgrades(trial, ofMany, isShort(trial) ? null : ofMany);
  },
};

/** Of the upgrade from three versions and from the others (null: of none of them), in words too. */
function walksOf(trial: Trial): readonly [Walk, Walk | null, string] {
  if (isShort(trial)) return [betweenSteps(15), null, "one step in 15"];
  if (trial.thorough >= 0.5) return [betweenSteps(1), betweenSteps(1), "every step"];
  return [betweenSteps(1), betweenSteps(25), "every step from 3 of them, one in 25 from the others"];
}
