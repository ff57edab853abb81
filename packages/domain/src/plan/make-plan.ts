import { type Change, changeKindOf } from "../changes/change.ts";
import type { ChangeContext } from "../changes/change-kind.ts";
import type { CompanyState, World } from "../company-state.ts";
import { releasedAfter, releasesOf } from "../settings/release.ts";
import { draftOf } from "../settings/settings-draft.ts";
import { dayOf, type Instant } from "../vocabulary/day.ts";
import { changeNotices, changeViolations, extensionNotices, extensionViolations } from "./judge.ts";
import type { Action, Notice, Plan, Violation } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { actionAt } from "./records.ts";
import { settleTargets } from "./settle.ts";
import { Touched } from "./touched.ts";

/**
 * What the changes would do to the company on the day of `now`, judged by the state after all of them. Total and
 * deterministic: it reads nothing but its arguments and answers whatever they are.
 */
export function makePlan(
  state: CompanyState,
  changes: readonly Change[],
  now: Instant,
  context: PlanContext,
): Plan {
  const turns = planInTurn(state, changes, now, context);
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}

/** The same, a change and an extension at a time, so that whoever plans much can do other work in between. */
export function* planInTurn(
  state: CompanyState,
  changes: readonly Change[],
  now: Instant,
  context: PlanContext,
): Generator<undefined, Plan> {
  const before: World = { ...state, day: dayOf(now), abroad: context.abroad ?? new Set() };
  const draft = draftOf(state.settings);
  const during: World = { ...before, settings: draft };
  const making = changeContext(before, context);
  const touched = new Touched();
  const violations: Violation[] = [];
  const notices: Notice[] = [];

  for (const [index, change] of changes.entries()) {
    violations.push(...changeViolations(change, index, during));
    notices.push(...changeNotices(change, index, during));
    for (const touch of changeKindOf(change).make(change, draft, making)) touched.note(touch, index);
    yield;
  }
  for (const address of settleTargets(draft)) touched.noteAltered(address);
  const actions = [...touched.addresses].flatMap((address) => actionAt(address, state.settings, draft) ?? []);
  violations.push(...(yield* extensionViolations(touched, before, afterAll(during, actions))));
  notices.push(...extensionNotices(touched, during));

  return {
    actions,
    origins: touched.changes,
    violations,
    notices,
    applicable: violations.length === 0,
    after: {
      facts: state.facts,
      settings: draft,
      released: releasedAfter(state.released, actions, before.day),
    },
  };
}

function changeContext({ day, facts }: World, { newId }: PlanContext): ChangeContext {
  let made = 0;
  return { day, facts, newId: () => newId(made++) };
}

/** What is judged: numbers that the set itself gives up count as given up also for whom it gives them to. */
function afterAll(during: World, actions: readonly Action[]): World {
  return { ...during, released: new Map([...during.released, ...releasesOf(actions, during.day)]) };
}
