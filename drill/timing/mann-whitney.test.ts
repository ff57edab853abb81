import { describe, expect, test } from "vitest";
import { chanceOf } from "../chance.ts";
import { mannWhitney, median } from "./mann-whitney.ts";

const chance = chanceOf(4711);
const sample = (size: number, shift: number) =>
  Array.from({ length: size }, () => chance.int(0, 1000) + shift);

describe("the Mann-Whitney test", () => {
  test("by hand: of 5 and 5 with U = 3, z is 9 / 4.787 and p 0.0601", () => {
    expect(mannWhitney([1, 2, 3, 4, 8], [5, 6, 7, 9, 10])).toBeCloseTo(0.0601, 4);
  });

  test("says nothing of what is the same, and sees what is apart, whichever comes first", () => {
    expect(mannWhitney([7, 7, 7], [7, 7, 7])).toBe(1);
    const [one, other] = [sample(400, 0), sample(400, 100)];
    expect(mannWhitney(one, other)).toBeLessThan(0.001);
    expect(mannWhitney(other, one)).toBeCloseTo(mannWhitney(one, other), 10);
  });

  test("is wrong about one population in about one of twenty", () => {
    const wrong = Array.from({ length: 400 }, () => mannWhitney(sample(60, 0), sample(60, 0)) < 0.05);
    const rate = wrong.filter(Boolean).length / wrong.length;
    expect(rate).toBeGreaterThan(0.02);
    expect(rate).toBeLessThan(0.09);
  });
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])("the median of %o is %d", (values, middle) => {
  expect(median(values)).toBe(middle);
});
