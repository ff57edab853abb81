import { expect, it } from "vitest";
import { readExtensionNumber } from "./extension-number.ts";

it.each([
  ["7001", "7001"],
  ["０７０１", "0701"],
  ["70-01", "7001"],
  ["７０ー０１", "7001"],
  [" 7001 ", "7001"],
  ["内線", "内線"],
  ["7001a", "7001a"],
  ["ー", ""],
])("%j is read as %j: digits narrowed, dashes dropped, nothing refused", (typed, read) => {
  expect(readExtensionNumber(typed)).toBe(read);
});
