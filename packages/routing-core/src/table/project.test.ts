import { settingsActions } from "@naisen/domain/plan/records";
import { DEFAULT_OUTSIDE } from "@naisen/domain/settings/outside";
import { aCompany } from "@naisen/domain/testing/a-company";
import { aLine, anOption } from "@naisen/domain/testing/a-line";
import { aDeskPhone, anExtension } from "@naisen/domain/testing/an-extension";
import { day, idOf, OSAKA, phone, TOKYO } from "@naisen/domain/testing/scalars";
import { describe, expect, it } from "vitest";
import { HANDSET_A, HANDSET_B, OUR_050, OUR_FIXED_LINE, office } from "../testing/a-table.ts";
import { entryStanding, optionInForce } from "./entry.ts";
import { projectActions, projectCompany, projectExtension, projectState } from "./project.ts";

const ONE = "090-1111-0001";
const options = [
  anOption("OFFICE_LINK"),
  anOption("OUTSIDE_050", "2026-04-01", "2026-06-30"),
  anOption("OUTSIDE_050", "2026-12-01"),
];
const forwarding = [{ when: "BUSY" as const, to: idOf("7999") }];
const sato = anExtension("7001", ONE, { voicemail: { on: true, ringSeconds: 20 }, forwarding });
const state = aCompany({ lines: [aLine(ONE, { options })], extensions: [sato, aDeskPhone("2001")] });

describe("what the core is told", () => {
  it("of a company: menu, prefixes, 050 number, and of each site its code, its fixed line and the gateway in service", () => {
    const entry = projectCompany(office().facts);
    expect(entry).toMatchObject({
      company: "acme",
      menu: "VIRTUAL_PBX",
      gatewayPrefix: "8",
      outside050Prefix: "9",
      deskOutsidePrefix: "0",
      number050: OUR_050,
    });
    expect([...entry.sites]).toEqual([
      [TOKYO, { siteCode: "", gatewayNumber: OUR_FIXED_LINE, gateway: OUR_FIXED_LINE }],
      [OSAKA, { siteCode: "", gatewayNumber: null, gateway: null }],
    ]);
  });

  it("of a gateway whose site is not in service: its number, and that no call leaves through it", () => {
    const { facts } = office();
    const sites = new Map([...facts.sites].map(([id, site]) => [id, { ...site, state: "CLOSED" as const }]));
    expect(projectCompany({ ...facts, sites }).sites.get(TOKYO)).toMatchObject({
      gatewayNumber: OUR_FIXED_LINE,
      gateway: null,
    });
  });

  it("of 2in1 pairs: each by both of its lines", () => {
    const { pairs } = projectCompany(office().facts);
    expect([pairs.get(HANDSET_A), pairs.get(HANDSET_B)]).toEqual([
      office().facts.pairs,
      office().facts.pairs,
    ]);
  });

  it("of an extension: its settings, its days, and the days of its line's options", () => {
    expect(projectExtension(sato, state)).toEqual({
      id: "x-7001",
      number: "7001",
      kind: "MOBILE",
      mobile: "+819011110001",
      site: null,
      live: [{ startsOn: "2026-04-01", endsOn: null }],
      options: {
        OUTSIDE_050: [
          { startsOn: "2026-04-01", endsOn: "2026-06-30" },
          { startsOn: "2026-12-01", endsOn: null },
        ],
      },
      voicemail: { on: true, ringSeconds: 20 },
      forwarding,
    });
  });

  it("of a line that the company does not have: no options", () => {
    expect(projectExtension(anExtension("7001", "080-9999-0001"), state).options).toEqual({});
  });

  it("of a company whole: modes by A number, inbound by number", () => {
    const { twoInOne, inbound } = projectState(office());
    expect([...twoInOne]).toEqual([[HANDSET_A, { mode: "DUAL", avoidOtherNumber: false }]]);
    expect([...inbound]).toEqual([
      [OUR_050, "x-7001"],
      [OUR_FIXED_LINE, "nobody:2999"],
    ]);
  });

  it("of actions: the new entries, modes and inbound numbers, and what is gone", () => {
    const after = {
      extensions: aCompany({ extensions: [sato] }).settings.extensions,
      twoInOneModes: new Map([[phone(ONE), { mode: "B" as const, avoidOtherNumber: true }]]),
      inbound: new Map([[OUR_050, idOf("7001")]]),
      outside: { ...DEFAULT_OUTSIDE, frozen: true },
    };
    const actions = settingsActions(state.settings, after);
    const edited = { ...state, settings: after };
    expect(projectActions(actions, edited)).toEqual([
      { kind: "EXTENSION", id: "x-2001", entry: null },
      { kind: "OUTSIDE", policy: { ...DEFAULT_OUTSIDE, frozen: true } },
      { kind: "TWO_IN_ONE", a: "+819011110001", mode: { mode: "B", avoidOtherNumber: true } },
      { kind: "INBOUND", number: OUR_050, to: "x-7001" },
    ]);
    expect(projectActions(settingsActions(after, state.settings), state)).toEqual([
      { kind: "TWO_IN_ONE", a: "+819011110001", mode: null },
      { kind: "INBOUND", number: OUR_050, to: null },
      { kind: "OUTSIDE", policy: DEFAULT_OUTSIDE },
      { kind: "EXTENSION", id: "x-2001", entry: projectExtension(aDeskPhone("2001"), state) },
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

  it.each([
    ["2026-06-30", true],
    ["2026-07-01", false],
    ["2026-12-01", true],
  ])("on %s has the option: %s", (asked, expected) => {
    expect(optionInForce(projectExtension(sato, state), "OUTSIDE_050", day(asked))).toBe(expected);
  });
});
