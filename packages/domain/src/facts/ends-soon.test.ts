import { describe, expect, it } from "vitest";
import { aLine, anOption } from "../testing/a-line.ts";
import { day } from "../testing/scalars.ts";
import { endsSoon, optionsEndingSoon } from "./ends-soon.ts";

const TODAY = day("2026-12-01");

describe("what ends soon", () => {
  it.each([
    ["until further notice", "2026-04-01", null, false],
    ["its last day is today", "2026-04-01", "2026-12-01", true],
    ["it is over since yesterday", "2026-04-01", "2026-11-30", false],
    ["thirty days ahead", "2026-04-01", "2026-12-31", true],
    ["thirty-one days ahead", "2026-04-01", "2027-01-01", false],
    ["it has not begun", "2026-12-02", "2026-12-10", false],
  ])("%s", (_, startsOn, endsOn, ends) => {
    const span = { startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) };
    expect(endsSoon(span, TODAY)).toBe(ends ? span.endsOn : null);
  });

  it("of a line is told option by option, unless the same option goes on from the next day", () => {
    const options = [
      anOption("OFFICE_LINK", "2026-04-01", "2026-12-10"),
      anOption("OFFICE_LINK", "2026-12-11"),
      anOption("CARRIER_VOICEMAIL", "2026-04-01", "2026-12-10"),
      anOption("CARRIER_VOICEMAIL", "2026-12-12"),
    ];
    expect(optionsEndingSoon(aLine("090-1111-0001", { options }), TODAY)).toEqual([
      { option: "CARRIER_VOICEMAIL", endsOn: day("2026-12-10") },
    ]);
  });
});
