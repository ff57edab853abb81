import type { CompanyState } from "@naisen/domain/company-state";
import { makePlan } from "@naisen/domain/plan/make-plan";
import { randomChanges, randomCompany } from "@naisen/domain/testing/random-company";
import { idOf, NOW, number } from "@naisen/domain/testing/scalars";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aTable, office, SATO, TAKAHASHI } from "../testing/a-table.ts";
import { everythingIn } from "../testing/everything-in.ts";
import type { ExtensionEntry } from "./entry.ts";
import { overlay } from "./overlay.ts";
import { projectChanges } from "./project.ts";

const ACME = "acme" as CompanyId;

/** Applies each change set that may be applied, and gives the company and the ids touched at each step. */
function steps(start: CompanyState, sets: readonly Parameters<typeof makePlan>[1][]) {
  let state = start;
  return sets.flatMap((changes) => {
    const plan = makePlan(state, changes, NOW);
    if (!plan.applicable) return [];
    state = plan.after;
    const ids = plan.actions.map(({ before, after }) => (after ?? before)?.id ?? ("" as ExtensionId));
    return [{ state, ids }];
  });
}

describe("the live table", () => {
  it("fed change by change is the table built anew, after any sequence of edits", () => {
    fc.assert(
      fc.property(randomCompany, fc.array(randomChanges, { maxLength: 5 }), (start, sets) => {
        const table = aTable(start);
        let last = start;
        for (const [index, { state, ids }] of steps(start, sets).entries()) {
          expect(table.apply(ACME, projectChanges(ids, state), index + 2)).toBe("APPLIED");
          last = state;
        }
        expect(everythingIn(table)).toEqual(everythingIn(aTable(last)));
      }),
    );
  });

  it("under an overlay answers as after the changes, and is itself as before", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (start, changes) => {
        const plan = makePlan(start, changes, NOW);
        fc.pre(plan.applicable);
        const ids = plan.actions.map(({ before, after }) => (after ?? before)?.id ?? ("" as ExtensionId));
        const entries = projectChanges(ids, plan.after);
        const table = aTable(start);
        const over = overlay(table, ACME, entries);
        expect(everythingIn(over)).toEqual(everythingIn(aTable(plan.after)));
        expect(everythingIn(table)).toEqual(everythingIn(aTable(start)));
      }),
    );
  });

  it("takes revisions one by one and asks to be loaded where one is missing", () => {
    const table = aTable(office());
    expect(table.appliedRevision(ACME)).toBe(1);
    expect(table.apply(ACME, [], 3)).toBe("GAP");
    expect(table.apply(ACME, [], 1)).toBe("GAP");
    expect(table.apply(ACME, [], 2)).toBe("APPLIED");
    expect(table.appliedRevision(ACME)).toBe(2);
  });

  it("changes nothing where a revision is missing", () => {
    const table = aTable(office());
    table.apply(ACME, [{ id: idOf("7001"), entry: null }], 7);
    expect(everythingIn(table)).toEqual(everythingIn(aTable(office())));
  });

  it("knows nothing of a company that was not loaded", () => {
    const nobody = "nobody" as CompanyId;
    const table = aTable(office());
    expect(table.appliedRevision(nobody)).toBeNull();
    expect(table.company(nobody)).toBeUndefined();
    expect(table.extension(nobody, number("7001"))).toBeUndefined();
    expect(table.onMobile(nobody, SATO)).toBeUndefined();
    expect([...table.extensions(nobody)]).toEqual([]);
    expect(table.apply(nobody, [], 1)).toBe("GAP");
  });

  it("lets two extensions change places in one revision, whichever is named first", () => {
    const swapped = (one: ExtensionEntry | undefined, mobile: typeof SATO) => ({
      id: one?.id ?? idOf(""),
      entry: one === undefined ? null : { ...one, mobile },
    });
    const table = aTable(office());
    const seven1 = table.withId(ACME, idOf("7001"));
    const seven2 = table.withId(ACME, idOf("7002"));
    table.apply(ACME, [swapped(seven1, TAKAHASHI), swapped(seven2, SATO)], 2);
    expect(table.onMobile(ACME, SATO)?.number).toBe("7002");
    expect(table.onMobile(ACME, TAKAHASHI)?.number).toBe("7001");
    expect(table.extension(ACME, number("7001"))?.mobile).toBe(TAKAHASHI);
  });

  it("forgets a removed extension by id, number and line", () => {
    const table = aTable(office());
    table.apply(ACME, [{ id: idOf("7001"), entry: null }], 2);
    expect(table.withId(ACME, idOf("7001"))).toBeUndefined();
    expect(table.extension(ACME, number("7001"))).toBeUndefined();
    expect(table.onMobile(ACME, SATO)).toBeUndefined();
  });
});
