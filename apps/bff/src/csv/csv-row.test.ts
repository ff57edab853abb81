import { expect, test } from "vitest";
import { csvRow } from "./csv-row.ts";

test.each([
  ["a formula", "=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["a sum", "+1+1", "'+1+1"],
  ["a difference", "-2+3", "'-2+3"],
  ["an old command", "@SUM(A1)", "'@SUM(A1)"],
  ["a wide formula, which Excel runs too", "＝1+1", "'＝1+1"],
  ["a tab before a formula", "\t=1", "'\t=1"],
  ["a line end before a formula", "\r=1", '"\'\r=1"'],
  ["a telephone number of another country", "+12025550123", "+12025550123"],
  ["a telephone number of Japan", "090-1111-0001", "090-1111-0001"],
  ["an extension number with leading zeros", "0012", "0012"],
  ["a name", "佐藤 太郎", "佐藤 太郎"],
  ["a name with a comma", "Smith, Anna", '"Smith, Anna"'],
  ["a name with quotes", 'Anna "Ann" Smith', '"Anna ""Ann"" Smith"'],
  ["a formula with a comma", "=A1,B1", '"\'=A1,B1"'],
  ["nothing", "", ""],
])("%s", (_, text, cell) => {
  expect(csvRow([text, "終"])).toBe(`${cell},終\r\n`);
});
