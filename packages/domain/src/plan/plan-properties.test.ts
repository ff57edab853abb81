import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyActions, extensionsOf } from "../testing/apply-actions.ts";
import { randomChange, randomChanges, randomCompany, randomRestore } from "../testing/random-company.ts";
import { NOW } from "../testing/scalars.ts";
import { makePlan } from "./make-plan.ts";
import { undoOf } from "./undo.ts";

describe("whatever is asked of whatever company", () => {
  it("the actions, written over the records, give the company that the plan says", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        const plan = makePlan(state, changes, NOW);
        expect(extensionsOf(applyActions(state, plan.actions))).toEqual(extensionsOf(plan.after));
      }),
    );
  });

  it("undo after apply is the company before", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        const plan = makePlan(state, changes, NOW);
        const undone = makePlan(plan.after, undoOf(plan.actions), NOW);
        expect(extensionsOf(undone.after)).toEqual(extensionsOf(state));
        expect(undone.violations.filter(({ code }) => code === "undo.changed-since")).toEqual([]);
      }),
    );
  });

  it("a plan is made, applicable exactly where nothing is refused, and the same each time", () => {
    const anything = fc.array(fc.oneof(randomChange, randomRestore), { maxLength: 6 });
    fc.assert(
      fc.property(randomCompany, anything, (state, changes) => {
        const plan = makePlan(state, changes, NOW);
        expect(plan.applicable).toBe(plan.violations.length === 0);
        expect(makePlan(state, changes, NOW)).toEqual(plan);
      }),
    );
  });

  it("the company that is asked about stays as it was", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        const before = structuredClone([...state.settings.extensions]);
        makePlan(state, changes, NOW);
        expect([...state.settings.extensions]).toEqual(before);
      }),
    );
  });

  it("every path points into the change set, or to all of it", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        for (const { path } of makePlan(state, changes, NOW).violations) {
          const [, list, index] = path.split("/");
          expect(path === "" || (list === "changes" && Number(index) < changes.length)).toBe(true);
        }
      }),
    );
  });

  it("an applicable plan leaves no two extensions on one line", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        const plan = makePlan(state, changes, NOW);
        fc.pre(plan.applicable);
        const mobiles = extensionsOf(plan.after).flatMap(({ mobile }) => mobile ?? []);
        expect(new Set(mobiles).size).toBe(mobiles.length);
      }),
    );
  });
});
