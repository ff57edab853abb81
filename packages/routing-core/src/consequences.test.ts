import type { Change } from "@naisen/domain/changes/change";
import { makePlan } from "@naisen/domain/plan/make-plan";
import { randomChanges, randomCompany } from "@naisen/domain/testing/random-company";
import { NOW, number } from "@naisen/domain/testing/scalars";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consequences } from "./consequences.ts";
import { route } from "./route.ts";
import { projectChanges } from "./table/project.ts";
import { aTable, FREE, office, SATO, TAKAHASHI } from "./testing/a-table.ts";

const ACME = "acme" as CompanyId;

function changedBy(state: ReturnType<typeof office>, changes: readonly Change[]) {
  const plan = makePlan(state, changes, NOW);
  const ids = plan.actions.map(({ before, after }) => (after ?? before)?.id ?? ("" as ExtensionId));
  return consequences(aTable(state), ACME, projectChanges(ids, plan.after), NOW);
}

const said = (changes: readonly Change[]) =>
  changedBy(office(), changes).map(({ call, before, after }) => [
    Object.values(call.from)[0],
    call.dialled,
    before.refusal?.code ?? before.outcome,
    after.refusal?.code ?? after.outcome,
  ]);

describe("which calls change", () => {
  it("another line is bound: the number rings elsewhere, the old phone calls nobody, the new one calls", () => {
    expect(said([{ type: "BindMobile", extension: number("7002"), mobile: FREE }])).toEqual([
      ["2001", "7002", "RING", "RING"],
      [TAKAHASHI, "2001", "RING", "CALLER_NOT_IN_GROUP"],
      [SATO, "7002", "RING", "RING"],
      [TAKAHASHI, "7001", "RING", "CALLER_NOT_IN_GROUP"],
      [FREE, "2001", "CALLER_NOT_IN_GROUP", "RING"],
      [FREE, "7001", "CALLER_NOT_IN_GROUP", "RING"],
    ]);
  });

  it("a line is taken away: calls are lost both ways", () => {
    expect(said([{ type: "UnbindMobile", extension: number("7002") }])).toEqual([
      ["2001", "7002", "RING", "EXTENSION_UNBOUND"],
      [TAKAHASHI, "2001", "RING", "CALLER_NOT_IN_GROUP"],
      [SATO, "7002", "RING", "EXTENSION_UNBOUND"],
      [TAKAHASHI, "7001", "RING", "CALLER_NOT_IN_GROUP"],
    ]);
  });

  it("a held extension on a good line is reached again", () => {
    expect(said([{ type: "BindMobile", extension: number("7003"), mobile: FREE }])).toContainEqual([
      "2001",
      "7003",
      "EXTENSION_HELD",
      "RING",
    ]);
  });

  it("a name or a department changes no call", () => {
    expect(
      said([{ type: "EditExtension", extension: number("7002"), name: "新しい名前", department: null }]),
    ).toEqual([]);
  });

  it("nothing changes nothing", () => {
    expect(said([])).toEqual([]);
  });

  it("each one told is true of the table before and of the table after, and differs", () => {
    fc.assert(
      fc.property(randomCompany, randomChanges, (state, changes) => {
        const plan = makePlan(state, changes, NOW);
        fc.pre(plan.applicable);
        for (const { call, before, after } of changedBy(state, changes)) {
          expect(route(aTable(state), call)).toMatchObject(before);
          expect(route(aTable(plan.after), call)).toMatchObject(after);
          expect(before).not.toEqual(after);
        }
      }),
    );
  });
});
