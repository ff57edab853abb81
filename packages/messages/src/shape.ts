/** The facts that a rule or a step compared, by the names that its message uses; null where there is none. */
export type Params = Readonly<Record<string, string | number | null>>;

/** Why a rule refuses: what is wrong, the facts it compared as label and value, and what to do. */
export interface RefusalText {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly remedy: string;
}

/** What a routing step says: its name for this result, and the reason. */
export interface StepText {
  readonly title: string;
  readonly reason: string;
}

/** What happened, and what to do about it. */
export interface ProblemText {
  readonly title: string;
  readonly remedy: string;
}
