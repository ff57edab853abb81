import { describe, expect, it } from "vitest";
import { day, instant } from "../testing/scalars.ts";
import { dayOf, daysBetween, laterBy, nextDay, parseDay, parseInstant, previousDay } from "./day.ts";
import { spanIncludes } from "./day-span.ts";

describe("a day", () => {
  it.each(["2026-12-01", "2028-02-29", "0001-01-01", "9999-12-31"])("%s is read", (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    "2026-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-13-01",
    "2026-00-01",
    "2026-12-00",
    "0000-01-01",
    "2026-1-1",
    "2026/12/01",
    "10000-01-01",
    "",
  ])("%s is not on the calendar", (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it.each([
    ["2026-12-31", "2027-01-01"],
    ["2028-02-28", "2028-02-29"],
    ["2027-02-28", "2027-03-01"],
  ])("%s is followed by %s", (before, after) => {
    expect(nextDay(day(before))).toBe(after);
    expect(previousDay(day(after))).toBe(before);
  });

  it("is so many days later", () => {
    expect(laterBy(day("2026-12-01"), 30)).toBe("2026-12-31");
    expect(laterBy(day("2026-12-01"), 0)).toBe("2026-12-01");
    expect(laterBy(day("9999-12-30"), 3650)).toBe("9999-12-31");
  });

  it("has no neighbour beyond the calendar's ends", () => {
    expect(nextDay(day("9999-12-31"))).toBe("9999-12-31");
    expect(previousDay(day("0001-01-01"))).toBe("0001-01-01");
  });

  it.each([
    ["2026-11-30T14:59:59Z", "2026-11-30"],
    ["2026-11-30T15:00:00Z", "2026-12-01"],
    ["2026-12-01T00:00:00+09:00", "2026-12-01"],
  ])("%s is %s in Tokyo", (moment, expected) => {
    expect(dayOf(instant(moment))).toBe(expected);
  });

  it("stays on the calendar at its very end", () => {
    expect(dayOf(instant("9999-12-31T23:59:59Z"))).toBe("9999-12-31");
  });
});

describe("from one day to another", () => {
  it.each([
    ["2026-12-01", "2026-12-01", 0],
    ["2026-12-01", "2026-12-31", 30],
    ["2028-02-28", "2028-03-01", 2],
    ["2027-01-01", "2026-12-31", -1],
  ])("from %s to %s it is so many days", (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
  });
});

describe("an instant", () => {
  it.each(["2026-12-01T09:00:00+09:00", "2026-12-01T09:00+09:00", "2026-12-01T00:00:00.000Z"])(
    "%s is nine o'clock in Tokyo",
    (text) => {
      expect(parseInstant(text)).toBe(Date.UTC(2026, 11, 1));
    },
  );

  it.each([
    "2026-12-01T09:00:00",
    "2026-12-01",
    "2026-02-30T00:00:00Z",
    "2026-12-01T25:00:00Z",
    "2026-12-01T09:00:00+9",
    "",
  ])("%s is none", (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});

describe("a span of days", () => {
  const span = { startsOn: day("2026-04-01"), endsOn: day("2027-03-31") };

  it.each([
    ["2026-03-31", false],
    ["2026-04-01", true],
    ["2027-03-31", true],
    ["2027-04-01", false],
  ])("counts its first and its last day: %s %s", (asked, counts) => {
    expect(spanIncludes(span, day(asked))).toBe(counts);
  });

  it("without a last day runs on", () => {
    expect(spanIncludes({ ...span, endsOn: null }, day("9999-12-31"))).toBe(true);
  });
});
