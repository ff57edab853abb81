import { describe, expect, it } from "vitest";
import type { Change } from "../changes/change.ts";
import { aCompany } from "../testing/a-company.ts";
import { aLine } from "../testing/a-line.ts";
import { anExtension } from "../testing/an-extension.ts";
import { CONTEXT, idOf, NOW, number, phone, SATO } from "../testing/scalars.ts";
import { makePlan } from "./make-plan.ts";
import { undoOf } from "./undo.ts";

const ONE = "090-1111-0001";
const TWO = "090-1111-0002";
const office = (holderOfOne?: typeof SATO) =>
  aCompany({
    lines: [aLine(ONE, holderOfOne === undefined ? {} : { holder: holderOfOne }), aLine(TWO)],
    extensions: [anExtension("7001", ONE), anExtension("7002")],
  });
const move: readonly Change[] = [
  { type: "UnbindMobile", extension: number("7001") },
  { type: "BindMobile", extension: number("7002"), mobile: phone(ONE) },
];

describe("undo", () => {
  it("gives back what an applied set took, all of it", () => {
    const applied = makePlan(office(), move, NOW, CONTEXT);
    const undone = makePlan(applied.after, undoOf(applied.actions), NOW, CONTEXT);
    expect(undone).toMatchObject({ applicable: true });
    expect([...undone.after.settings.extensions]).toEqual([...office().settings.extensions]);
  });

  it("of an undo is the set again", () => {
    const applied = makePlan(office(), move, NOW, CONTEXT);
    const undone = makePlan(applied.after, undoOf(applied.actions), NOW, CONTEXT);
    const redone = makePlan(undone.after, undoOf(undone.actions), NOW, CONTEXT);
    expect([...redone.after.settings.extensions]).toEqual([...applied.after.settings.extensions]);
  });

  it("keeps what somebody did elsewhere since", () => {
    const applied = makePlan(office(), move, NOW, CONTEXT);
    const since = makePlan(
      applied.after,
      [{ type: "EditExtension", extension: number("7001"), name: "新しい名前" }],
      NOW,
      CONTEXT,
    );
    const undone = makePlan(since.after, undoOf(applied.actions), NOW, CONTEXT);
    expect(undone.applicable).toBe(true);
    expect(undone.after.settings.extensions.get(idOf("7001"))).toEqual({
      ...anExtension("7001", ONE),
      name: "新しい名前",
    });
  });

  it("is refused where it would write over what somebody did since", () => {
    const applied = makePlan(office(), move, NOW, CONTEXT);
    const since = makePlan(
      applied.after,
      [{ type: "UnbindMobile", extension: number("7002") }],
      NOW,
      CONTEXT,
    );
    expect(makePlan(since.after, undoOf(applied.actions), NOW, CONTEXT).violations).toEqual([
      {
        code: "undo.changed-since",
        path: "/changes/0/mobile",
        params: { extension: "7002", number: null, field: "mobile" },
      },
    ]);
  });

  it("is judged by the facts of now like any other set", () => {
    const applied = makePlan(office(), move, NOW, CONTEXT);
    const sold = { ...applied.after, facts: office(SATO).facts };
    const codes = makePlan(sold, undoOf(applied.actions), NOW, CONTEXT).violations.map(({ code, path }) => [
      code,
      path,
    ]);
    expect(codes).toEqual([["ownership.holder-differs", "/changes/1/mobile"]]);
  });

  it("of nothing is nothing", () => {
    expect(undoOf([])).toEqual([]);
  });
});
