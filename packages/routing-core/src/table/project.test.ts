import { aCompany } from "@naisen/domain/testing/a-company";
import { aLine } from "@naisen/domain/testing/a-line";
import { aDeskPhone, anExtension } from "@naisen/domain/testing/an-extension";
import { day, idOf, OSAKA, TOKYO } from "@naisen/domain/testing/scalars";
import { describe, expect, it } from "vitest";
import { entryStanding } from "./entry.ts";
import { projectChanges, projectCompany, projectExtension } from "./project.ts";

const ONE = "090-1111-0001";
const state = aCompany({
  lines: [aLine(ONE)],
  extensions: [anExtension("7001", ONE, { voicemail: { on: true, ringSeconds: 20 } }), aDeskPhone("2001")],
});

describe("what the core is told", () => {
  it("of a company: its prefixes, and of each site the gateway in service", () => {
    const entry = projectCompany(state.facts);
    expect(entry).toMatchObject({
      company: "acme",
      gatewayPrefix: "8",
      outside050Prefix: "9",
      deskOutsidePrefix: "0",
    });
    expect([entry.sites.get(TOKYO), entry.sites.get(OSAKA)]).toEqual([
      { gateway: "+81355550100" },
      { gateway: null },
    ]);
  });

  it("of an extension: how to ring it, how long before voicemail, and its days", () => {
    expect(
      projectExtension(anExtension("7001", ONE, { voicemail: { on: true, ringSeconds: 20 } }), state),
    ).toEqual({
      id: "x-7001",
      number: "7001",
      kind: "MOBILE",
      mobile: "+819011110001",
      site: null,
      ringSeconds: 20,
      live: [{ startsOn: "2026-04-01", endsOn: null }],
    });
  });

  it("no ring time where voicemail is off", () => {
    const off = anExtension("7001", ONE, { voicemail: { on: false, ringSeconds: 20 } });
    expect(projectExtension(off, state).ringSeconds).toBeNull();
  });

  it("of changes: the new entries, and that one is gone", () => {
    expect(projectChanges([idOf("2001"), idOf("7999")], state)).toEqual([
      { id: "x-2001", entry: projectExtension(aDeskPhone("2001"), state) },
      { id: "x-7999", entry: null },
    ]);
  });
});

describe("an entry on a day", () => {
  it.each([
    ["LIVE", "7001", ONE, "2026-04-01"],
    ["HELD", "7001", ONE, "2026-03-31"],
    ["UNBOUND", "7001", null, "2026-04-01"],
  ])("stands %s", (expected, typed, mobile, asked) => {
    expect(entryStanding(projectExtension(anExtension(typed, mobile), state), day(asked))).toBe(expected);
  });
});
