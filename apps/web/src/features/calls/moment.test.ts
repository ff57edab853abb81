import { expect, it } from "vitest";
import { fieldsOf, instantOf, readMoment, thisMinute } from "./moment.ts";

it("reads a time in Japan as people type it", () => {
  const typed = { year: "２０２６", month: "12", day: "1", time: "9:05" };
  expect(readMoment(typed)).toBe("2026-12-01T09:05");
  expect(readMoment({ ...typed, time: "０９０５" })).toBe("2026-12-01T09:05");
  expect(instantOf("2026-12-01T09:05")).toBe("2026-12-01T09:05:00+09:00");
});

it.each([
  [{ month: "2", day: "30" }],
  [{ month: "13" }],
  [{ time: "24:00" }],
  [{ time: "9" }],
  [{ year: "" }],
])("knows no such time: %j", (over) => {
  expect(readMoment({ year: "2026", month: "12", day: "1", time: "9:00", ...over })).toBeNull();
});

it("shows in its fields what it reads, and what now is in Japan", () => {
  const at = thisMinute(new Date("2026-12-31T15:04:00Z"));
  expect(at).toBe("2027-01-01T00:04");
  expect(readMoment(fieldsOf(at))).toBe(at);
});
