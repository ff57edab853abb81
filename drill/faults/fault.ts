import type { Chance } from "../chance.ts";

/** What is needed of the machine beside Node. */
export type Tool = "strace" | "faketime" | "prlimit" | "mount";

/** What became of a fault: all that was asked, and all that went wrong. */
export interface Figure {
  /** How often the fault was there: kills, errors, jumps, replays. */
  injected: number;
  acknowledged: number;
  /** Cut off by the fault before an answer came: it may have happened or not, whole in either case. */
  unknown: number;
  /** Answered with a refusal that says so: 503, 412, 422. */
  refused: number;
  /** Acknowledged and not there any more. */
  lost: number;
  /** There in part. */
  half: number;
  /** Not answered within a ceiling that is generous. */
  hangs: number;
  /** How often the live table of a server was compared with one made anew from its store. */
  tables: number;
  /** What was found wrong beside these, in words. */
  readonly wrong: string[];
  /** What is worth knowing, in words. */
  readonly notes: string[];
}

/** One fault: how it is brought about, and what must hold through it and after it. */
export interface Fault {
  readonly name: string;
  /** One sentence; what breaks it stands in the figure. */
  readonly invariant: string;
  readonly tools: readonly Tool[];
  /** It mostly waits for clocks, so that others may go on meanwhile. */
  readonly waits?: true;
  readonly inject: (trial: Trial) => Promise<void>;
}

/** One go at a fault: what chance it takes, how thorough it is, and where it notes what happened. */
export interface Trial {
  readonly chance: Chance;
  /** From the few that npm test can wait for (0) to every step there is (1). */
  readonly thorough: number;
  readonly figure: Figure;
}

export function noFigure(): Figure {
  return {
    injected: 0,
    acknowledged: 0,
    unknown: 0,
    refused: 0,
    lost: 0,
    half: 0,
    hangs: 0,
    tables: 0,
    wrong: [],
    notes: [],
  };
}

/** Whether the invariant held. */
export function held({ lost, half, hangs, wrong }: Figure): boolean {
  return lost + half + hangs + wrong.length === 0;
}

/** Whether there is time for a few of everything only: about two minutes for all. */
export function isShort({ thorough }: Trial): boolean {
  return thorough < 0.02;
}

/** All of them; in a short go three that lie side by side, by chance. */
export function someOf<Value>(trial: Trial, all: readonly Value[]): readonly Value[] {
  if (!isShort(trial) || all.length <= 3) return all;
  const first = trial.chance.int(0, all.length - 3);
  return all.slice(first, first + 3);
}

/**
 * Has one step after the other tried until it is not come to any more: every so many of them, so many times fewer where there
 * are very many, and in a short go one. Which ones is told.
 */
export async function eachStep(
  trial: Trial,
  tried: (step: number) => Promise<boolean>,
  fewer = 1,
): Promise<void> {
  const { thorough, chance, figure } = trial;
  const stride = thorough >= 1 ? 1 : fewer * Math.round(1 / Math.max(thorough, 0.01));
  const oneIn = stride === 1 ? "every call" : `one call in ${stride}`;
  const told = isShort(trial) ? "one call of each kind" : oneIn;
  if (!figure.notes.includes(told)) figure.notes.push(told);
  for (let step = chance.int(1, isShort(trial) ? 4 : stride); await tried(step); step += stride) {
    figure.injected += 1;
    if (isShort(trial)) return;
  }
}
