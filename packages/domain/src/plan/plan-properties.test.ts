import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompanyState } from "../company-state.ts";
import { standing } from "../standing.ts";
import { applyActions, extensionsOf, settingsOf } from "../testing/apply-actions.ts";
import { randomChange, randomChanges, randomCompany, randomRestore } from "../testing/random-company.ts";
import { CONTEXT, NOW, TODAY } from "../testing/scalars.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
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

  it("an applicable plan leaves no number twice, and adds no loop and no forward to nobody", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        const plan = makePlan(state, changes, NOW, CONTEXT);
        fc.pre(plan.applicable);
        const numbers = extensionsOf(plan.after).map((extension) => extension.number);
        expect(new Set(numbers).size).toBe(numbers.length);
        const before = new Set(passedOverIn(state));
        expect(passedOverIn(plan.after).filter((one) => !before.has(one))).toEqual([]);
      }),
    );
  });

  it("the ids that come from outside make no difference but their own", () => {
    const other = { newId: (index: number) => `other-${index}` as ExtensionId };
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        const plan = makePlan(state, changes, NOW, CONTEXT);
        const again = makePlan(state, changes, NOW, other);
        expect(again.violations).toEqual(plan.violations);
        expect(JSON.stringify(again.actions).replaceAll("other-", "new-")).toEqual(
          JSON.stringify(plan.actions),
        );
      }),
    );
  });
});

/** Whose forwards are passed over, by id: renumbering does not make another one. */
function passedOverIn(state: CompanyState): readonly string[] {
  return extensionsOf(state).flatMap((extension) =>
    standing(extension, { ...state, day: TODAY })
      .passedOver.filter(({ field }) => field === "forwarding")
      .map(({ code }) => `${extension.id} ${code}`),
  );
}
