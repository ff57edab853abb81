import { describe, expect, it } from "vitest";
import {
  beginsWithStart,
  isOutsideNumber,
  isOutsideStart,
  type OutsideClass,
  outsideClassOf,
} from "./outside-number.ts";

describe("the class of a number outside", () => {
  it.each<[string, OutsideClass, string]>([
    ["0312345678", "DOMESTIC", "Tokyo"],
    ["0112345678", "DOMESTIC", "Sapporo, which begins like 01"],
    ["09012345678", "DOMESTIC", "a mobile"],
    ["05012345678", "DOMESTIC", "an IP telephone"],
    ["0120123456", "DOMESTIC", "free to its caller"],
    ["08001234567", "DOMESTIC", "free to its caller"],
    ["+81312345678", "DOMESTIC", "Tokyo as it is written abroad"],
    ["+810312345678", "DOMESTIC", "with a 0 too many"],
    ["+12125550100", "INTERNATIONAL", "New York"],
    ["0101212555", "INTERNATIONAL", "behind the prefix, of ten digits like a number of Japan"],
    ["010442079460000", "INTERNATIONAL", "London"],
    ["0570012345", "PREMIUM_RATE", "ナビダイヤル"],
    ["+81570012345", "PREMIUM_RATE", "ナビダイヤル as it is written abroad"],
    ["0990123456", "PREMIUM_RATE", "情報料"],
    ["0180123456", "PREMIUM_RATE", "テレゴング"],
    ["0170123456", "PREMIUM_RATE", "a message service"],
    ["0033010442079460000", "OTHER_CARRIER", "abroad behind another carrier's prefix"],
    ["00330312345678", "OTHER_CARRIER", "Tokyo behind another carrier's prefix"],
    ["0019110", "OTHER_CARRIER", "a carrier of three digits"],
  ])("%s is %s: %s", (number, expected) => {
    expect(outsideClassOf(number)).toBe(expected);
  });
});

describe("a whole number outside, as a forward names one", () => {
  it.each(["0312345678", "+12125550100", "00330312345678", "012345678"])("%s is one", (number) => {
    expect(isOutsideNumber(number)).toBe(true);
  });

  it.each(["7001", "03123456", "312345678", "+1", "0312345678#", ""])("%s is none", (number) => {
    expect(isOutsideNumber(number)).toBe(false);
  });
});

describe("the start of numbers", () => {
  it.each(["03", "+1", "010", "00", "0990", "0312345678"])("%s is one", (start) => {
    expect(isOutsideStart(start)).toBe(true);
  });

  it.each(["0", "+", "+81", "01", "+810", "1", "03a", ""])("%s is none", (start) => {
    expect(isOutsideStart(start)).toBe(false);
  });

  it.each([
    ["+81312345678", "03"],
    ["0312345678", "+813"],
    ["010442079460000", "+44"],
    ["+442079460000", "01044"],
  ])("%s begins with %s however they are written", (number, start) => {
    expect(beginsWithStart(number, start)).toBe(true);
  });

  it("of numbers within the country begins none abroad", () => {
    expect(beginsWithStart("+819012345678", "+1")).toBe(false);
    expect(beginsWithStart("09012345678", "010")).toBe(false);
  });
});
