import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyActions, extensionsOf, settingsOf } from "../testing/apply-actions.ts";
import { randomChange, randomChanges, randomCompany, randomRestore } from "../testing/random-company.ts";
import { CONTEXT, NOW } from "../testing/scalars.ts";
import { makePlan } from "./make-plan.ts";
import { undoOf } from "./undo.ts";

describe("whatever is asked of whatever company", () => {
  it("the actions, written over the records, give the company that the plan says", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        const plan = makePlan(state, changes, NOW, CONTEXT);
        const applied = applyActions(state, plan.actions);
        expect(settingsOf(applied)).toEqual(settingsOf(plan.after));
        expect(applied.released).toEqual(plan.after.released);
      }),
    );
  });

  it("undo after apply is the company before", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        const plan = makePlan(state, changes, NOW, CONTEXT);
        const undone = makePlan(plan.after, undoOf(plan.actions), NOW, CONTEXT);
        expect(settingsOf(undone.after)).toEqual(settingsOf(state));
        expect(undone.violations.filter(({ code }) => code === "undo.changed-since")).toEqual([]);
      }),
    );
  });

  it("a plan is made, applicable exactly where nothing is refused, and the same each time", () => {
    const anything = fc.array(fc.oneof(randomChange, randomRestore), { maxLength: 6 });
    fc.assert(
      fc.property(randomCompany, anything, (state, changes) => {
        const plan = makePlan(state, changes, NOW, CONTEXT);
        expect(plan.applicable).toBe(plan.violations.length === 0);
        expect(makePlan(state, changes, NOW, CONTEXT)).toEqual(plan);
      }),
    );
  });

  it("the company that is asked about stays as it was", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        const before = structuredClone(settingsOf(state));
        makePlan(state, changes, NOW, CONTEXT);
        expect(settingsOf(state)).toEqual(before);
      }),
    );
  });

  it("every path points into the change set, or to all of it", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        for (const { path } of makePlan(state, changes, NOW, CONTEXT).violations) {
          const [, list, index] = path.split("/");
          expect(path === "" || (list === "changes" && Number(index) < changes.length)).toBe(true);
        }
      }),
    );
  });

  it("an applicable plan leaves no two extensions on one line", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        const plan = makePlan(state, changes, NOW, CONTEXT);
        fc.pre(plan.applicable);
        const mobiles = extensionsOf(plan.after).flatMap(({ mobile }) => mobile ?? []);
        expect(new Set(mobiles).size).toBe(mobiles.length);
      }),
    );
  });
});
