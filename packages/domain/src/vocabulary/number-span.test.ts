import { describe, expect, test } from "vitest";
import { number } from "../testing/scalars.ts";
import { numbersFrom, type SpanSize, spanStart } from "./number-span.ts";

describe("the start of a span", () => {
  test.each<[string, SpanSize, string]>([
    ["7052", 10, "7050"],
    ["7052", 100, "7000"],
    ["7052", 1000, "7000"],
    ["0752", 1000, "0000"],
    ["70521234", 1000, "70521000"],
    ["75", 10, "70"],
    ["75", 1000, "00"],
  ])("%s stands in the %d from %s", (one, size, start) => {
    expect(spanStart(number(one), size)).toBe(start);
  });
});

describe("numbers from one on", () => {
  test.each<[string, number, string[]]>([
    ["7008", 3, ["7008", "7009", "7010"]],
    ["0009", 2, ["0009", "0010"]],
    ["98", 10, ["98", "99"]],
    ["7000", 0, []],
  ])("%s, %d of them", (start, count, numbers) => {
    expect(numbersFrom(number(start), count)).toEqual(numbers);
  });
});
