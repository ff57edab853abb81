import type { CompanyState } from "../packages/domain/src/company-state.ts";
import { makePlan } from "../packages/domain/src/plan/make-plan.ts";
import type { Plan } from "../packages/domain/src/plan/plan.ts";
import { undoOf } from "../packages/domain/src/plan/undo.ts";
import type { ExtensionId } from "../packages/domain/src/vocabulary/ids.ts";
import type { LiveTable } from "../packages/routing-core/src/table/live-table.ts";
import { projectActions } from "../packages/routing-core/src/table/project.ts";
import { type Chance, chanceOf } from "./chance.ts";
import {
  compareDecision,
  comparePlan,
  compareStanding,
  compareTables,
  compareUndone,
  type Divergence,
  stillParts,
  tableOf,
} from "./compare.ts";
import { company, middleDay } from "./generate.ts";
import { call } from "./generate-calls.ts";
import { changeSet } from "./generate-changes.ts";
import { factChange } from "./generate-facts.ts";
import type { Call, Change, CompanyDocument } from "./oracle/document.ts";
import { dayAfter } from "./oracle/values.ts";
import { instantOurs, readOurs } from "./ours.ts";
import { shrink } from "./shrink.ts";

/** How much was compared. */
export interface Counts {
  companies: number;
  standings: number;
  plans: number;
  applied: number;
  undone: number;
  factChanges: number;
  calls: number;
}

/** A company in which the two evaluators part, made small, with the seed that gives it again. */
export interface Parting extends Divergence {
  readonly seed: number;
  readonly document: CompanyDocument;
  readonly changes?: Change[];
  readonly call?: Call;
}

export const NO_COUNTS: Counts = {
  companies: 0,
  standings: 0,
  plans: 0,
  applied: 0,
  undone: 0,
  factChanges: 0,
  calls: 0,
};

/** How a company's life goes: days, change sets and fact changes, with calls in between. */
const ROUNDS = 5;

/** One company's life, from a seed alone: everything that both evaluators say of it is compared. Null: they agree. */
export function simulateCompany(seed: number, calls: number, counts: Counts): Parting | null {
  const life = new Life(seed, counts);
  for (let round = 0; round < ROUNDS; round++) {
    const parting = life.round(round, Math.ceil(calls / ROUNDS));
    if (parting !== null) return parting;
  }
  counts.companies += 1;
  return null;
}

class Life {
  readonly #seed: number;
  readonly #counts: Counts;
  readonly #chance: Chance;
  #document: CompanyDocument;
  #state: CompanyState;
  #table: LiveTable;
  #revision = 1;
  #day: string;

  constructor(seed: number, counts: Counts) {
    this.#seed = seed;
    this.#counts = counts;
    this.#chance = chanceOf(seed ^ 0x5eed);
    this.#document = withoutCoolingOff(company(seed));
    this.#state = stateOf(this.#document, seed);
    this.#table = tableOf(this.#state);
    this.#day = dayAfter(middleDay, this.#chance.int(-40, 40));
  }

  /** A day: how all stand, a change set, calls, and perhaps a fact that turns. */
  round(round: number, calls: number): Parting | null {
    this.#day = dayAfter(this.#day, this.#chance.int(0, 12));
    return this.#standing() ?? this.#changes(round) ?? this.#calls(calls) ?? this.#facts();
  }

  get #now(): string {
    return `${this.#day}T09:00:00+09:00`;
  }

  #standing(): Parting | null {
    this.#counts.standings += this.#document.extensions.length;
    return this.#parted(compareStanding(this.#document, this.#state, this.#day), {});
  }

  #changes(round: number): Parting | null {
    const changes = changeSet(this.#chance, this.#document);
    const { divergence, plan, after } = comparePlan(this.#document, this.#state, changes, this.#now, round);
    this.#counts.plans += 1;
    if (divergence !== null) return this.#parted(divergence, { changes });
    if (plan === null || !plan.applicable) return null;
    const before = this.#state;
    this.#document = after;
    this.#state = plan.after;
    this.#follow(projectActions(plan.actions, plan.after));
    this.#counts.applied += 1;
    return this.#parted(compareTables(this.#table, this.#state), {}) ?? this.#undo(plan, before, round);
  }

  /** What was applied could be taken back at once; the company goes on as if it was not. */
  #undo({ actions, after }: Plan, before: CompanyState, round: number): Parting | null {
    const newId = (index: number) => `undo-${round}-${index}` as ExtensionId;
    const undo = makePlan(after, undoOf(actions), instantOurs(this.#now), { newId });
    if (!undo.applicable) return null;
    this.#counts.undone += 1;
    return this.#parted(compareUndone(before, undo.after), {});
  }

  #follow(changes: Parameters<LiveTable["apply"]>[1]): void {
    this.#table.apply(this.#state.facts.company.id, changes, ++this.#revision);
  }

  #calls(count: number): Parting | null {
    for (let made = 0; made < count; made++) {
      const asked = call(this.#chance, this.#document, dayAfter(this.#day, this.#chance.int(-3, 3)));
      this.#counts.calls += 1;
      const parting = this.#parted(compareDecision(this.#document, this.#table, this.#state, asked), {
        call: asked,
      });
      if (parting !== null) return parting;
    }
    return null;
  }

  #facts(): Parting | null {
    if (!this.#chance.maybe(0.5)) return null;
    const document = withoutCoolingOff(factChange(this.#chance, this.#document, this.#day).document);
    this.#document = document;
    this.#state = stateOf(document, this.#seed);
    this.#table = tableOf(this.#state);
    this.#revision = 1;
    this.#counts.factChanges += 1;
    return null;
  }

  #parted(divergence: Divergence | null, asked: { changes?: Change[]; call?: Call }): Parting | null {
    if (divergence === null) return null;
    const small = shrink({ document: this.#document, ...asked }, stillParts(divergence.what, this.#now));
    return { ...divergence, ...small, seed: this.#seed };
  }
}

/** number.cooling-off is told by its own tables: who gave a number up is no part of a document. */
function withoutCoolingOff(document: CompanyDocument): CompanyDocument {
  const { numberPlan, ...contract } = document.baseContract;
  return { ...document, baseContract: { ...contract, numberPlan: { ...numberPlan, coolingOffDays: 0 } } };
}

/** The real reader's state; a generated document is one that it takes. */
function stateOf(document: CompanyDocument, seed: number): CompanyState {
  const state = readOurs(document);
  if (state === null) throw new Error(`seed ${seed} makes a document that the reader refuses`);
  return state;
}
