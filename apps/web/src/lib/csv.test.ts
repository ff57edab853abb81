import { expect, it } from "vitest";
import { csvOf } from "./csv.ts";

it("is opened by Excel as it is: with its mark, in lines of its own kind", () => {
  expect(
    csvOf([
      ["内線番号", "氏名"],
      ["7001", "佐藤 太郎"],
    ]),
  ).toBe("\uFEFF内線番号,氏名\r\n7001,佐藤 太郎\r\n");
});

it.each([
  ["a formula is text", "=1+1", "'=1+1"],
  ["so is what begins like one", "@SUM(A1)", "'@SUM(A1)"],
  ["and what begins with a dash", "-なし", "'-なし"],
  ["a tab in front changes nothing", "\t=1", "'\t=1"],
  ["a telephone number stays one", "+819011110001", "+819011110001"],
  ["also with dashes", "090-1111-0001", "090-1111-0001"],
  ["a comma is kept in quotes", "東京,大阪", '"東京,大阪"'],
  ["quotes are doubled", 'いわゆる"本社"', '"いわゆる""本社"""'],
])("%s", (_, cell, written) => {
  expect(csvOf([[cell]])).toBe(`\uFEFF${written}\r\n`);
});
