import { describe, expect, it } from "vitest";
import { liveDays } from "./standing-days.ts";
import { aCompany } from "./testing/a-company.ts";
import { aLine, anOption } from "./testing/a-line.ts";
import { aDeskPhone, anExtension } from "./testing/an-extension.ts";
import { day } from "./testing/scalars.ts";

const ONE = "090-1111-0001";
const span = (startsOn: string, endsOn: string | null) => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
const bound = (...options: ReturnType<typeof anOption>[]) =>
  liveDays(anExtension("7001", ONE), aCompany({ lines: [aLine(ONE, { options })] }));

describe("the days on which an extension is live", () => {
  it("begin with the base contract and run on", () => {
    expect(bound(anOption("OFFICE_LINK", "2025-01-01"))).toEqual([span("2026-04-01", null)]);
  });

  it("are those on which the option is in force too", () => {
    expect(bound(anOption("OFFICE_LINK", "2026-06-01", "2026-08-31"))).toEqual([
      span("2026-06-01", "2026-08-31"),
    ]);
  });

  it("are several where the option was paused", () => {
    const days = bound(
      anOption("OFFICE_LINK", "2026-06-01", "2026-08-31"),
      anOption("OFFICE_LINK", "2026-10-01"),
    );
    expect(days).toEqual([span("2026-06-01", "2026-08-31"), span("2026-10-01", null)]);
  });

  it("are one span where one option follows the other without a pause, or other options turn", () => {
    const days = bound(
      anOption("OFFICE_LINK", "2026-06-01", "2026-08-31"),
      anOption("OFFICE_LINK", "2026-09-01"),
      anOption("CARRIER_VOICEMAIL", "2026-07-01", "2026-07-31"),
    );
    expect(days).toEqual([span("2026-06-01", null)]);
  });

  it("run to the end of the calendar where that is written for no end", () => {
    const [days] = bound(anOption("OFFICE_LINK", "0001-01-01", "9999-12-31"));
    expect(days).toEqual(span("2026-04-01", null));
  });

  it("are none for an extension without a line, or with a suspended one", () => {
    expect(liveDays(anExtension("7001"), aCompany())).toEqual([]);
    const lines = [aLine(ONE, { status: "SUSPENDED" })];
    expect(liveDays(anExtension("7001", ONE), aCompany({ lines }))).toEqual([]);
  });

  it("of a desk phone are the base contract's", () => {
    const term = span("2026-04-01", "2027-03-31");
    expect(liveDays(aDeskPhone("2001"), aCompany({ contract: { term } }))).toEqual([term]);
  });
});
