import type { CompanyState } from "@naisen/domain/company-state";
import type { OptionKind } from "@naisen/domain/facts/mobile-line";
import { nobodyWith } from "@naisen/domain/settings/forwarding";
import type { TwoInOneMode } from "@naisen/domain/settings/settings";
import { aCompany } from "@naisen/domain/testing/a-company";
import { aLine, anOption } from "@naisen/domain/testing/a-line";
import { aDeskPhone, anExtension } from "@naisen/domain/testing/an-extension";
import { day, idOf, NOW, number, OSAKA, phone } from "@naisen/domain/testing/scalars";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { Call, From } from "../call.ts";
import type { Conditions, LineState } from "../conditions.ts";
import { LiveTable } from "../table/live-table.ts";
import { projectState } from "../table/project.ts";

/** The table of these companies, each as of revision 1. */
export function aTable(...companies: readonly CompanyState[]): LiveTable {
  const table = new LiveTable();
  for (const state of companies) table.load(projectState(state), 1);
  return table;
}

/** What the network knows, as a test writes it. */
export interface Known {
  readonly lines?: Readonly<Record<string, LineState>>;
  readonly busy?: readonly string[];
  readonly noAnswer?: readonly string[];
  readonly unregistered?: readonly string[];
  readonly sitesDown?: readonly SiteId[];
  readonly congestion?: boolean;
  readonly outsideToday?: number;
}

export function known(what: Known): Conditions {
  return {
    lines: new Map(Object.entries(what.lines ?? {}).map(([line, state]) => [phone(line), state])),
    busy: new Set(what.busy?.map(number)),
    noAnswer: new Set(what.noAnswer?.map(number)),
    unregistered: new Set(what.unregistered?.map(number)),
    sitesDown: new Set(what.sitesDown),
    congestion: what.congestion ?? false,
    outsideToday: what.outsideToday ?? 0,
  };
}

/** A call within acme at the moment of the tests, or another. */
export function aCall(from: From, dialled: string, at = NOW, what: Known | null = null): Call {
  const call = { company: "acme" as CompanyId, from, dialled, at };
  return what === null ? call : { ...call, conditions: known(what) };
}

/** The same call while the network knows this. */
export function under(call: Call, what: Known): Call {
  return { ...call, conditions: known(what) };
}

/** In a country of WORLD WING, and in one that is not. */
export const ABROAD: LineState = { abroad: "US", worldWing: true };
export const FAR_ABROAD: LineState = { abroad: "KP", worldWing: false };

/** Mobile numbers of the office, by what they are. */
export const SATO = phone("090-1111-0001");
export const TAKAHASHI = phone("090-1111-0002");
export const SUSPENDED = phone("090-1111-0003");
export const UNTIL_TODAY = phone("090-1111-0004");
/** All options in force. */
export const EQUIPPED = phone("090-1111-0006");
export const FORWARDING = phone("090-1111-0007");
export const FREE = phone("090-1111-0009");
/** The two lines of one handset; A carries 7021, B 7022. */
export const HANDSET_A = phone("090-1111-0021");
export const HANDSET_B = phone("090-1111-0022");
export const OUTSIDER = phone("03-1234-5678");
export const OUR_050 = phone("050-5555-0100");
export const OUR_FIXED_LINE = phone("03-5555-0100");

const DUAL: TwoInOneMode = { mode: "DUAL", avoidOtherNumber: false };
const EVERYTHING: readonly OptionKind[] = [
  "OFFICE_LINK",
  "ROAMING_INCOMING",
  "CARRIER_VOICEMAIL",
  "OUTSIDE_050",
  "OUTSIDE_GATEWAY",
];

/**
 * acme on the virtual menu: 7001 and 7002 in order with no other option, 7002 with a voicemail that its line lacks; 7003
 * suspended, 7004 with Office Link until today, 7005 without a line; 7006 with every option and voicemail after 25
 * seconds; 7007 forwards busy to 2001, no answer to 7002 and out of area to 7006; 7008 forwards always to 7006; 7021 and
 * 7022 on one handset. Desk phones: 2001 at Tokyo, which has a gateway, with voicemail; 2002 at Osaka, which has none;
 * 2003 at no site. The 050 number rings 7001, the fixed line a number that nobody has.
 */
export function office(handset: TwoInOneMode = DUAL): CompanyState {
  return aCompany({
    contract: { number050: OUR_050 },
    lines: [
      ...[SATO, TAKAHASHI, FORWARDING, FREE, HANDSET_A, HANDSET_B].map((line) => aLine(line)),
      aLine(SUSPENDED, { status: "SUSPENDED" }),
      aLine(UNTIL_TODAY, { options: [anOption("OFFICE_LINK", "2026-04-01", "2026-12-01")] }),
      aLine(EQUIPPED, { options: EVERYTHING.map((kind) => anOption(kind)) }),
      aLine("090-1111-0008"),
    ],
    pairs: [{ a: HANDSET_A, b: HANDSET_B, term: { startsOn: day("2026-04-01"), endsOn: null } }],
    extensions: [
      anExtension("7001", SATO),
      anExtension("7002", TAKAHASHI, { voicemail: { on: true, ringSeconds: 20 } }),
      anExtension("7003", SUSPENDED),
      anExtension("7004", UNTIL_TODAY),
      anExtension("7005"),
      anExtension("7006", EQUIPPED, { voicemail: { on: true, ringSeconds: 25 } }),
      anExtension("7007", FORWARDING, {
        forwarding: [
          { when: "BUSY", to: idOf("2001") },
          { when: "NO_ANSWER", to: idOf("7002") },
          { when: "OUT_OF_AREA", to: idOf("7006") },
        ],
      }),
      anExtension("7008", "090-1111-0008", { forwarding: [{ when: "ALWAYS", to: idOf("7006") }] }),
      anExtension("7021", HANDSET_A),
      anExtension("7022", HANDSET_B),
      aDeskPhone("2001", { voicemail: { on: true, ringSeconds: 15 } }),
      aDeskPhone("2002", { site: OSAKA, voicemail: { on: false, ringSeconds: null } }),
      aDeskPhone("2003", { site: null }),
    ],
    settings: {
      twoInOneModes: new Map([[HANDSET_A, handset]]),
      inbound: new Map([
        [OUR_050, idOf("7001")],
        [OUR_FIXED_LINE, nobodyWith(number("2999"))],
      ]),
    },
  });
}

/**
 * acme on the customer menu: PBX phones 301 at Tokyo, which forwards busy to 302 and out of area to 501, and 302 at
 * Osaka; mobiles 501 in order and 502 with every option and voicemail on.
 */
export function factory(): CompanyState {
  const atPbx = (typed: string, but: Parameters<typeof aDeskPhone>[1] = {}) =>
    aDeskPhone(typed, { kind: "PBX_EXTENSION", ...but });
  return aCompany({
    contract: { menu: "CUSTOMER_PBX" },
    lines: [aLine(SATO), aLine(EQUIPPED, { options: EVERYTHING.map((kind) => anOption(kind)) })],
    extensions: [
      atPbx("301", {
        forwarding: [
          { when: "BUSY", to: idOf("302") },
          { when: "OUT_OF_AREA", to: idOf("501") },
        ],
      }),
      atPbx("302", { site: OSAKA }),
      anExtension("501", SATO),
      anExtension("502", EQUIPPED, { voicemail: { on: true, ringSeconds: null } }),
    ],
  });
}
