import { setImmediate } from "node:timers/promises";
import type { CallCounts, RecordEffect } from "@naisen/api/change-set";
import type { Action } from "@naisen/domain/plan/plan";
import { twoInOneAddress } from "@naisen/domain/plan/records";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { type Consequence, consequencesInTurn } from "@naisen/routing-core/consequences";
import type { EntryChange } from "@naisen/routing-core/table/entry";
import { projectActions } from "@naisen/routing-core/table/project";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import type { Planned } from "./planned.ts";

/** The calls that a plan changes: all of them counted, the first of them named. */
export interface ChangedCalls {
  readonly named: readonly Consequence[];
  readonly counts: CallCounts;
  /** By the address of the record that is called. */
  readonly effects: ReadonlyMap<string, RecordEffect>;
}

/** So many calls are named; where there are more, lost ones first. */
const MOST_NAMED = 1000;
/** After so many calls others get their turn: asking for one takes some 20 µs. */
const CALLS_A_TURN = 250;
const ACTIONS_A_TURN = 500;
const NO_PLACE = Number.MAX_SAFE_INTEGER;

/** Asks which calls an applicable plan changes, about the first `most` of the records that it writes, in slices. */
export async function changedCalls(
  planned: Planned,
  table: RoutingTable,
  now: Instant,
  most: number,
): Promise<ChangedCalls> {
  const { head, plan } = planned;
  const changes = plan.applicable ? await projected(planned) : [];
  const asked = changes.slice(0, most);
  const tally = new Tally(plan.actions);
  let calls = 0;
  for (const consequence of consequencesInTurn(table, head.id, changes, now, asked)) {
    if (consequence !== null) tally.note(consequence);
    calls += 1;
    if (calls % CALLS_A_TURN === 0) await setImmediate();
  }
  return {
    named: tally.named,
    counts: { ...tally.counts, asked: asked.length, touched: changes.length },
    effects: tally.effects,
  };
}

/** What the actions make of the table, also in slices. */
async function projected({ plan: { actions, after } }: Planned): Promise<readonly EntryChange[]> {
  const changes: EntryChange[] = [];
  for (let start = 0; start < actions.length; start += ACTIONS_A_TURN) {
    if (start > 0) await setImmediate();
    changes.push(...projectActions(actions.slice(start, start + ACTIONS_A_TURN), after));
  }
  return changes;
}

const WEIGHT = { LOST: 0, MOVED: 1, ALTERED: 2, GAINED: 3 } as const;
const STRENGTH: readonly RecordEffect[] = ["LOST", "MOVED", "GAINED", "ALTERED", "UNREACHED", "SOMETIMES"];
const COUNTED = { LOST: "lost", GAINED: "gained", MOVED: "moved", ALTERED: "altered" } as const;

/** Keeps count of consequences as they come, and no more of them than are named. */
class Tally {
  readonly counts = { lost: 0, gained: 0, moved: 0, altered: 0, seen: 0 };
  readonly effects = new Map<string, RecordEffect>();
  readonly #addresses: ReadonlyMap<string, readonly string[]>;
  readonly #kept = { LOST: [], MOVED: [], ALTERED: [], GAINED: [] } as Record<
    Consequence["effect"],
    { readonly place: number; readonly consequence: Consequence }[]
  >;
  #count = 0;

  constructor(actions: readonly Action[]) {
    this.#addresses = addressesByNumber(actions);
  }

  note(consequence: Consequence): void {
    const { effect, seen, call } = consequence;
    this.counts[COUNTED[effect]] += 1;
    if (seen) this.counts.seen += 1;
    const kept = this.#kept[effect];
    if (kept.length < MOST_NAMED) kept.push({ place: this.#count, consequence });
    this.#count += 1;
    const onto = call.conditions === undefined ? effectOnRecord(consequence) : "SOMETIMES";
    const caller = "mobile" in call.from ? twoInOneAddress(call.from.mobile) : "";
    this.#affect(this.#addresses.get(call.dialled) ?? [], onto);
    this.#affect(this.#addresses.get(caller) ?? [], "SOMETIMES");
  }

  /** In the order in which they came, as long as all can be named. */
  get named(): readonly Consequence[] {
    const kept = Object.values(this.#kept).flat();
    const heavy = this.#count > MOST_NAMED;
    const weightOf = ({ effect }: Consequence) => (heavy ? WEIGHT[effect] : 0);
    return kept
      .toSorted(
        (one, other) => weightOf(one.consequence) - weightOf(other.consequence) || one.place - other.place,
      )
      .slice(0, MOST_NAMED)
      .map(({ consequence }) => consequence);
  }

  #affect(addresses: readonly string[], effect: RecordEffect): void {
    for (const address of addresses) {
      const known = this.effects.get(address);
      if (strengthOf(effect) < strengthOf(known)) this.effects.set(address, effect);
    }
  }
}

/** A call that reaches nobody before or after is altered in its reason only. */
function effectOnRecord({ effect, after }: Consequence): RecordEffect {
  return effect === "ALTERED" && after.outcome === "REFUSED" ? "UNREACHED" : effect;
}

function strengthOf(effect: RecordEffect | undefined): number {
  return effect === undefined ? NO_PLACE : STRENGTH.indexOf(effect);
}

/** The records that are meant by what is dialled, before or after; a handset by its own address. */
function addressesByNumber(actions: readonly Action[]): ReadonlyMap<string, readonly string[]> {
  const byNumber = new Map<string, readonly string[]>();
  for (const action of actions) {
    for (const number of numbersOf(action)) {
      byNumber.set(number, [...(byNumber.get(number) ?? []), action.address]);
    }
  }
  return byNumber;
}

function numbersOf(action: Action): ReadonlySet<string> {
  const records = [action.before, action.after].filter((record) => record !== null);
  return new Set(
    records.map((record) => ("a" in record || !("number" in record) ? action.address : record.number)),
  );
}
