// A table per row of DOMAIN.md section 5: who calls what, and what becomes of it.
import { expect, test } from "vitest";
import { decide, type OracleDecision } from "./decide.ts";
import type { CompanyDocument, Conditions, From } from "./document.ts";
import { desk, factory, line, mobile, now, office } from "./fixture.ts";

const m1: From = { mobile: "090-1111-0001" };
const m2: From = { mobile: "090-1111-0002" };
const d1: From = { desk: "2001" };
const d2: From = { desk: "2002" };
const p1: From = { pbx: "310" };
const outside: From = { outside: "03-1234-5678" };

/** A decision in one line: outcome or refusal, whither, what is shown, who pays. */
function inWords(decision: OracleDecision): string {
  const legs = decision.legs.map((leg) => Object.values(leg.to).join(" "));
  const shown = decision.presented === null ? "-" : decision.presented.number || decision.presented.kind;
  const what = decision.refusal?.code ?? decision.outcome;
  const callee = decision.calleeCharge === "NONE" ? "" : ` / ${decision.calleeCharge}`;
  return `${what} [${legs.join(", ")}] ${shown} ${decision.charge}${callee}`;
}

type Row = [string, CompanyDocument, From, string, Conditions, string];

function table(title: string, rows: Row[]): void {
  test.each(rows)(`${title}: %s`, (_words, document, from, dialled, conditions, expected) => {
    expect(inWords(decide(document, { from, dialled, at: now, conditions }))).toBe(expected);
  });
}

const abroad = (last: number, worldWing = true): Conditions => ({
  lines: { [`090-1111-000${last}`]: { abroad: "US", worldWing } },
});
const congestion: Conditions = { congestion: true };
const held = office({ extensions: [mobile(1), mobile(3), desk(1)] });
const m3: From = { mobile: "090-1111-0003" };

table("row 1, emergency", [
  [
    "from a mobile, behind 184 and a prefix",
    office(),
    m1,
    "1848110",
    congestion,
    "EMERGENCY [110] +819011110001 FREE",
  ],
  ["the prefix may stand before 184", office(), m1, "8184118", {}, "EMERGENCY [118] +819011110001 FREE"],
  ["from a held mobile", held, m3, "119", {}, "EMERGENCY [119] +819011110003 FREE"],
  [
    "from a desk phone with a gateway",
    office(),
    d1,
    "110",
    congestion,
    "EMERGENCY [tokyo 110] +81355550100 FREE",
  ],
  ["without one", office(), d2, "110", {}, "EMERGENCY_NOT_AVAILABLE [] - NONE"],
  ["with the site down", office(), d1, "110", { sitesDown: ["tokyo"] }, "EMERGENCY_NOT_AVAILABLE [] - NONE"],
  ["from behind a PBX", factory(), p1, "0119", {}, "EMERGENCY_NOT_AVAILABLE [] - NONE"],
]);

table("rows 2 to 4, extension calls", [
  ["mobile to mobile", office(), m1, "7002", {}, "RING [+819011110002] 7001 FLAT_RATE"],
  ["mobile to desk phone", office(), m2, "2002", {}, "RING [2002] 7002 FLAT_RATE"],
  ["desk to desk across sites", office(), d1, "2002", {}, "RING [2002] 2001 FLAT_RATE"],
  ["behind a PBX, across sites", factory(), p1, "３２０", {}, "RING [320 osaka] 310 FLAT_RATE"],
  ["mobile to PBX extension", factory(), m1, "310", {}, "RING [310 tokyo] 7001 FLAT_RATE"],
]);

table("row 5, ordinary calls", [
  [
    "a colleague's mobile number is not flat",
    office(),
    m1,
    "090-1111-0002",
    {},
    "ORDINARY_CALL [+819011110002] +819011110001 METERED_MOBILE",
  ],
  [
    "from a held mobile, abroad, in congestion",
    held,
    m3,
    "0312345678",
    { ...abroad(3), congestion: true },
    "ORDINARY_CALL [+81312345678] +819011110003 METERED_MOBILE",
  ],
  [
    "from a mobile of nobody's",
    office(),
    { mobile: "090-9999-0001" },
    "+12125550100",
    {},
    "ORDINARY_CALL [+12125550100] +819099990001 METERED_MOBILE",
  ],
  ["the time signal", office(), m1, "117", {}, "ORDINARY_CALL [117] +819011110001 METERED_MOBILE"],
  ["a desk phone has no ordinary call", office(), d1, "117", {}, "NO_SUCH_EXTENSION [] - NONE"],
]);

table("row 6, dialled from abroad", [
  ["an extension", office(), m1, "7002", abroad(1), "ROAMING_EXTENSION_DIAL [] - NONE"],
  ["an outside prefix", office(), m1, "90312345678", abroad(1), "ROAMING_EXTENSION_DIAL [] - NONE"],
  [
    "out of area calls like at home",
    office(),
    m1,
    "7002",
    { lines: { "090-1111-0001": "OUT_OF_AREA" } },
    "RING [+819011110002] 7001 FLAT_RATE",
  ],
]);

table("row 7, to a mobile abroad", [
  [
    "with the option",
    office(),
    d1,
    "7001",
    abroad(1),
    "RING [+819011110001] 2001 FLAT_RATE / METERED_ROAMING",
  ],
  [
    "in no WORLD WING country",
    office(),
    d1,
    "7001",
    abroad(1, false),
    "CALLEE_ABROAD [+819011110001] - NONE",
  ],
  ["without the option", office(), d1, "7002", abroad(2), "CALLEE_ABROAD [+819011110002] - NONE"],
]);

table("row 8, who is not there", [
  ["nobody's number", office(), m1, "7999", {}, "NO_SUCH_EXTENSION [] - NONE"],
  ["a held extension", held, m1, "7003", {}, "EXTENSION_HELD [] - NONE"],
  [
    "an extension without a line",
    office({ extensions: [desk(1), { number: "7001", kind: "MOBILE", name: "x" }] }),
    d1,
    "7001",
    {},
    "EXTENSION_UNBOUND [] - NONE",
  ],
  [
    "a caller of another company",
    office(),
    { mobile: "090-9999-0001" },
    "7001",
    {},
    "CALLER_NOT_IN_GROUP [] - NONE",
  ],
  ["a held caller", held, m3, "7001", {}, "CALLER_HELD [] - NONE"],
  ["no digits", office(), m1, "12#4", {}, "NUMBER_MALFORMED [] - NONE"],
]);

table("row 9, 184 and 186", [
  ["withheld to an extension", office(), m1, "1847002", {}, "RING [+819011110002] WITHHELD FLAT_RATE"],
  ["shown", office(), m1, "186-7002", {}, "RING [+819011110002] 7001 FLAT_RATE"],
  [
    "withheld in an ordinary call",
    office(),
    m1,
    "1840312345678",
    {},
    "ORDINARY_CALL [+81312345678] WITHHELD METERED_MOBILE",
  ],
  ["alone", office(), m1, "184", {}, "NUMBER_MALFORMED [] - NONE"],
]);

const without050 = () => {
  const { number050: _dropped, ...baseContract } = office().baseContract;
  return office({ baseContract });
};

table("row 10, the 050 prefix", [
  ["with the option", office(), m1, "90312345678", {}, "OUTSIDE [+81312345678] +815055550100 METERED_050"],
  ["without it", office(), m2, "90312345678", {}, "OPTION_MISSING [] - NONE"],
  ["the company has no 050 number", without050(), m1, "90312345678", {}, "OPTION_MISSING [] - NONE"],
  ["on the customer menu", factory(), m1, "90312345678", {}, "NOT_IN_MENU [] - NONE"],
  [
    "what follows is no public number, whoever calls",
    office(),
    { mobile: "090-9999-0001" },
    "97002",
    {},
    "NUMBER_MALFORMED [] - NONE",
  ],
  ["in congestion", office(), m1, "90312345678", congestion, "CONGESTION [] - NONE"],
]);

table("row 11, the gateway", [
  [
    "from a mobile",
    office(),
    m1,
    "8+81312345678",
    {},
    "OUTSIDE [tokyo +81312345678] +81355550100 METERED_GATEWAY",
  ],
  ["from a mobile without the option", office(), m2, "80312345678", {}, "OPTION_MISSING [] - NONE"],
  [
    "from a desk phone",
    office(),
    d1,
    "00312345678",
    {},
    "OUTSIDE [tokyo +81312345678] +81355550100 METERED_GATEWAY",
  ],
  [
    "from a site without one, though Tokyo has one",
    office(),
    d2,
    "00312345678",
    congestion,
    "NO_GATEWAY [] - NONE",
  ],
  ["with the only site down", office(), m1, "80312345678", { sitesDown: ["tokyo"] }, "NO_GATEWAY [] - NONE"],
  ["in congestion", office(), d1, "00312345678", congestion, "CONGESTION [] - NONE"],
  ["no prefix is known behind a PBX", factory(), p1, "80312345678", {}, "NO_SUCH_EXTENSION [] - NONE"],
]);

const withVoicemail = office({
  extensions: [
    mobile(1, { voicemail: { on: true } }),
    mobile(2, { voicemail: { on: true } }),
    desk(1, { voicemail: { on: true, ringSeconds: 15 } }),
    desk(2),
  ],
});

table("row 12, the callee's state", [
  [
    "busy: the carrier's voicemail",
    withVoicemail,
    d2,
    "7001",
    { busy: ["7001"] },
    "VOICEMAIL [+819011110001, CARRIER 7001] 2002 FLAT_RATE / METERED_VOICEMAIL_PLAYBACK",
  ],
  [
    "out of area without the option",
    withVoicemail,
    d2,
    "7002",
    { lines: { "+819011110002": "OUT_OF_AREA" } },
    "CALLEE_OUT_OF_AREA [+819011110002] - NONE",
  ],
  [
    "unregistered: Office Link's voicemail",
    withVoicemail,
    m1,
    "2001",
    { unregistered: ["2001"] },
    "VOICEMAIL [2001, OFFICE_LINK 2001] 7001 FLAT_RATE",
  ],
  [
    "site down comes before unregistered",
    office(),
    m1,
    "2002",
    { unregistered: ["2002"], sitesDown: ["osaka"] },
    "SITE_DOWN [2002] - NONE",
  ],
  [
    "busy comes before no answer",
    office(),
    m1,
    "2002",
    { busy: ["2002"], noAnswer: ["2002"] },
    "CALLEE_BUSY [2002] - NONE",
  ],
  [
    "a PBX keeps busy to itself",
    factory(),
    m1,
    "310",
    { busy: ["310"], noAnswer: ["310"] },
    "RING [310 tokyo] 7001 FLAT_RATE",
  ],
  [
    "but not its site's being down",
    factory(),
    m1,
    "310",
    { sitesDown: ["tokyo"] },
    "SITE_DOWN [310 tokyo] - NONE",
  ],
]);

const handset = (mode: "A" | "B" | "DUAL", avoidOtherNumber = false) =>
  office({
    twoInOne: [{ a: "090-1111-0001", b: "090-1111-0002", startsOn: "2026-04-01", mode, avoidOtherNumber }],
  });

table("row 13, 2in1", [
  ["mode B calls, though A is named", handset("B"), m1, "2001", {}, "RING [2001] 7002 FLAT_RATE"],
  [
    "mode B in an ordinary call",
    handset("B"),
    m1,
    "0312345678",
    {},
    "ORDINARY_CALL [+81312345678] +819011110002 METERED_MOBILE",
  ],
  ["dual mode: the one named", handset("DUAL"), m1, "2001", {}, "RING [2001] 7001 FLAT_RATE"],
  ["the number not in mode rings", handset("A"), d1, "7002", {}, "RING [+819011110002] 2001 FLAT_RATE"],
  ["unless it is avoided", handset("A", true), d1, "7002", {}, "CALLEE_OUT_OF_AREA [+819011110002] - NONE"],
  [
    "the handset is in one place",
    handset("A"),
    d1,
    "7002",
    abroad(1),
    "CALLEE_ABROAD [+819011110002] - NONE",
  ],
]);

table("row 14, congestion", [
  ["an extension call", office(), m1, "7002", congestion, "CONGESTION [] - NONE"],
  ["nobody's number is told first", office(), m1, "7999", congestion, "NO_SUCH_EXTENSION [] - NONE"],
]);

const forwarded = office({
  mobileLines: [line(1, "CARRIER_VOICEMAIL"), line(2), { ...line(3), holder: "h-own" }, line(4)],
  extensions: [
    mobile(1, {
      voicemail: { on: true },
      forwarding: [
        { when: "NO_ANSWER", to: "7003" },
        { when: "NO_ANSWER", to: "2001" },
        { when: "BUSY", to: "2001" },
      ],
    }),
    mobile(2, { forwarding: [{ when: "ALWAYS", to: "2001" }] }),
    mobile(3),
    mobile(4, { forwarding: [{ when: "BUSY", to: "7004" }] }),
    desk(1, { voicemail: { on: true } }),
    desk(2),
  ],
});
const legs1 = "[+819011110001, 2001, CARRIER 7001, OFFICE_LINK 2001]";

table("row 15, forwarding", [
  [
    "busy: the colleague rings, the caller is shown",
    forwarded,
    d2,
    "7001",
    { busy: ["7001"] },
    `RING ${legs1} 2002 FLAT_RATE`,
  ],
  [
    "the held target is passed over",
    forwarded,
    d2,
    "7001",
    { noAnswer: ["7001"] },
    `RING ${legs1} 2002 FLAT_RATE`,
  ],
  [
    "after a forward its voicemail answers",
    forwarded,
    d2,
    "7001",
    { busy: ["7001", "2001"] },
    `VOICEMAIL ${legs1} 2002 FLAT_RATE`,
  ],
  [
    "no forward for that: one's own voicemail",
    forwarded,
    d2,
    "7001",
    { lines: { "090-1111-0001": "OUT_OF_AREA" } },
    `VOICEMAIL ${legs1} 2002 FLAT_RATE / METERED_VOICEMAIL_PLAYBACK`,
  ],
  ["always", forwarded, d2, "7002", { busy: ["7002"] }, "RING [2001, OFFICE_LINK 2001] 2002 FLAT_RATE"],
  [
    "a forward to oneself is none",
    forwarded,
    d2,
    "7004",
    { busy: ["7004"] },
    "CALLEE_BUSY [+819011110004] - NONE",
  ],
]);

test("the legs say what follows and how long they ring", () => {
  expect(decide(forwarded, { from: d2, dialled: "7001", at: now }).legs).toEqual([
    { to: { mobile: "+819011110001" }, ringSeconds: 20, on: { BUSY: 1, NO_ANSWER: 1, OUT_OF_AREA: 2 } },
    { to: { desk: "2001" }, ringSeconds: 20, on: { BUSY: 3, NO_ANSWER: 3, OUT_OF_AREA: 3 } },
    { to: { voicemail: "CARRIER", extension: "7001" }, ringSeconds: null },
    { to: { voicemail: "OFFICE_LINK", extension: "2001" }, ringSeconds: null },
  ]);
});

const inbound = [
  { number: "050-5555-0100", to: "7001" },
  { number: "03-5555-0100", to: "7999" },
];
const called = office({ inbound, extensions: [mobile(1, { voicemail: { on: true } })] });

table("row 16, from outside", [
  [
    "the 050 number rings its extension",
    called,
    outside,
    "050-5555-0100",
    abroad(1),
    "RING [+819011110001, CARRIER 7001] +81312345678 NONE",
  ],
  [
    "voicemail costs the callee nothing",
    called,
    { outside: "090-8888-0001" },
    "05055550100",
    { busy: ["7001"] },
    "VOICEMAIL [+819011110001, CARRIER 7001] +819088880001 NONE",
  ],
  [
    "a gateway's number that rings nobody",
    called,
    outside,
    "03-5555-0100",
    {},
    "NO_SUCH_EXTENSION [] - NONE",
  ],
  ["an extension number means nothing outside", called, outside, "7001", {}, "NO_SUCH_EXTENSION [] - NONE"],
  ["on the customer menu", factory({ inbound }), outside, "050-5555-0100", {}, "NO_SUCH_EXTENSION [] - NONE"],
  ["in congestion", called, outside, "050-5555-0100", congestion, "CONGESTION [] - NONE"],
]);

table("site codes", [
  ["its outside prefix goes first", office(), d1, "02", {}, "NUMBER_MALFORMED [] - NONE"],
  [
    "a desk phone dials the rest of a number",
    office({ baseContract: { ...office().baseContract, numberPlan: { deskOutsidePrefix: "" } } }),
    d1,
    "02",
    {},
    "RING [2002] 2001 FLAT_RATE",
  ],
  ["a mobile may not", office(), m1, "02", {}, "NO_SUCH_EXTENSION [] - NONE"],
]);
