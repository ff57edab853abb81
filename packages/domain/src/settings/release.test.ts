import { describe, expect, it } from "vitest";
import type { Change } from "../changes/change.ts";
import { makePlan } from "../plan/make-plan.ts";
import { aCompany } from "../testing/a-company.ts";
import { anExtension } from "../testing/an-extension.ts";
import { CONTEXT, day, NOW, number } from "../testing/scalars.ts";

const SATO = anExtension("7001", null, { name: "佐藤 太郎" });
const earlier = new Map([[number("7003"), { on: day("2026-11-01"), name: "退職した人" }]]);
const after = (...changes: Change[]) => {
  const state = aCompany({ extensions: [SATO, anExtension("7002")], released: earlier });
  return Object.fromEntries(makePlan(state, changes, NOW, CONTEXT).after.released);
};
const OLD = { "7003": { on: "2026-11-01", name: "退職した人" } };
const GIVEN_UP = { on: "2026-12-01", name: "佐藤 太郎" };
const remove = { type: "RemoveExtension", extension: number("7001") } as const;
const renumber = (extension: string, to: string): Change => ({
  type: "RenumberExtension",
  extension: number(extension),
  to: number(to),
});

describe("a number stands free, by whom and since when,", () => {
  it("after a removal", () => {
    expect(after(remove)).toEqual({ ...OLD, "7001": GIVEN_UP });
  });

  it("after a renumbering, by the name that was there before the set", () => {
    const rename = { type: "EditExtension", extension: number("7001"), name: "佐藤 次郎" } as const;
    expect(after(rename, renumber("7001", "7009"))).toEqual({ ...OLD, "7001": GIVEN_UP });
  });

  it("until somebody has it again", () => {
    expect(after(renumber("7001", "7003"))).toEqual({ "7001": GIVEN_UP });
  });

  it("not where it goes to a colleague in the same set", () => {
    expect(after(remove, renumber("7002", "7001"))).toEqual({
      ...OLD,
      "7002": { on: "2026-12-01", name: "7002の人" },
    });
  });

  it("not after a change that leaves the number", () => {
    expect(after({ type: "EditExtension", extension: number("7001"), name: "佐藤 次郎" })).toEqual(OLD);
  });
});
