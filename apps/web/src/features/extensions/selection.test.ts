import { describe, expect, it } from "vitest";
import {
  allOf,
  chosen,
  chosenCount,
  isChosen,
  NOTHING_CHOSEN,
  type Picked,
  pairOf,
  rangeOf,
} from "./selection.ts";

const row = (number: string, kind: Picked["kind"] = "MOBILE"): Picked =>
  ({ number, name: `社員${number}`, kind, mobile: null }) as Picked;
const rows = ["7001", "7002", "7003", "7004"].map((number) => row(number));

describe("single rows", () => {
  it("are counted over pages, and taken away again", () => {
    const page1 = chosen(NOTHING_CHOSEN, rows.slice(0, 2), true);
    const page2 = chosen(page1, rows.slice(2), true);
    expect(chosenCount(page2, 4)).toBe(4);
    const less = chosen(page2, rows.slice(0, 1), false);
    expect([chosenCount(less, 4), isChosen(less, "7001"), isChosen(less, "7003")]).toEqual([3, false, true]);
  });

  it.each([
    ["7001", "7003", ["7001", "7002", "7003"]],
    ["7004", "7002", ["7002", "7003", "7004"]],
    [null, "7002", ["7002"]],
    ["6999", "7002", ["7002"]],
    ["7001", "6999", ["7001"]],
  ])("from %s to %s are %j", (from, to, numbers) => {
    expect(rangeOf(rows, from, to).map(({ number }) => number)).toEqual(to === "6999" ? [] : numbers);
  });
});

describe("everything that a filter finds", () => {
  it("is all but what is taken away", () => {
    const all = chosen(allOf("kind=MOBILE"), rows.slice(0, 1), false);
    expect([chosenCount(all, 96), isChosen(all, "7001"), isChosen(all, "9999")]).toEqual([95, false, true]);
    expect(chosenCount(chosen(all, rows.slice(0, 1), true), 96)).toBe(96);
  });
});

describe("two that could change lines", () => {
  it.each([
    ["two mobile extensions", ["MOBILE", "MOBILE"], true],
    ["a mobile extension and a desk phone", ["MOBILE", "DESK_PHONE"], false],
    ["one", ["MOBILE"], false],
    ["three", ["MOBILE", "MOBILE", "MOBILE"], false],
    ["nobody", [], false],
  ] as const)("%s", (_, kinds, could) => {
    const picked = kinds.map((kind, index) => row(String(7001 + index), kind));
    expect(pairOf(chosen(NOTHING_CHOSEN, picked, true)) !== null).toBe(could);
  });

  it("are never looked for in what a filter finds", () => {
    expect(pairOf(allOf(""))).toBeNull();
  });
});
