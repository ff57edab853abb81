import { aCompany } from "@naisen/domain/testing/a-company";
import { aLine } from "@naisen/domain/testing/a-line";
import { anExtension } from "@naisen/domain/testing/an-extension";
import { instant, number, TOKYO } from "@naisen/domain/testing/scalars";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { describe, expect, it } from "vitest";
import type { From } from "./call.ts";
import { route } from "./route.ts";
import { STEPS } from "./steps/catalogue.ts";
import {
  ABROAD,
  aCall,
  aTable,
  EQUIPPED,
  FAR_ABROAD,
  FORWARDING,
  FREE,
  factory,
  HANDSET_A,
  HANDSET_B,
  type Known,
  OUR_050,
  OUR_FIXED_LINE,
  OUTSIDER,
  office,
  SATO,
  SUSPENDED,
  TAKAHASHI,
  UNTIL_TODAY,
  under,
} from "./testing/a-table.ts";

type Row = readonly [when: string, from: From, dialled: string, expected: object, known?: Known];

/** Each row of a table as a test over the company. */
function decides(rows: readonly Row[], company = office()): void {
  for (const [when, from, dialled, expected, known = {}] of rows) {
    it(when, () => {
      expect(route(aTable(company), under(aCall(from, dialled), known))).toMatchObject(expected);
    });
  }
}

const NEVER_RANG = { outcome: "REFUSED", legs: [], presented: null, charge: "NONE", calleeCharge: "NONE" };
const refused = (code: string) => ({ ...NEVER_RANG, refusal: { code } });
const unreached = (code: string) => ({
  outcome: "REFUSED",
  presented: null,
  charge: "NONE",
  refusal: { code },
});
const ring = (to: object, presented: string) => ({
  outcome: "RING",
  legs: [{ to }],
  presented: { kind: "EXTENSION", number: presented },
  charge: "FLAT_RATE",
  calleeCharge: "NONE",
  refusal: null,
});
const reaches = (reached: number, presented = "7001") => ({
  outcome: "RING",
  reached,
  presented: { kind: "EXTENSION", number: presented },
  charge: "FLAT_RATE",
});
const DESK = { desk: number("2001") };
const BY_SATO = { mobile: SATO };

describe("row 1: emergency calls go out, whoever calls and however things stand", () => {
  const loudly = { outcome: "EMERGENCY_NOT_AVAILABLE", legs: [], charge: "NONE", refusal: null };
  decides([
    ["from a mobile in order", BY_SATO, "119", { outcome: "EMERGENCY", charge: "FREE" }],
    ["from a suspended line", { mobile: SUSPENDED }, "110", { outcome: "EMERGENCY", refusal: null }],
    ["from a line without an extension", { mobile: FREE }, "118", { outcome: "EMERGENCY" }],
    ["in congestion", BY_SATO, "119", { outcome: "EMERGENCY" }, { congestion: true }],
    ["from abroad", BY_SATO, "119", { outcome: "EMERGENCY" }, { lines: { [SATO]: ABROAD } }],
    ["from a desk phone by its gateway", DESK, "119", { outcome: "EMERGENCY" }],
    ["from a desk phone whose site is down: said loudly", DESK, "119", loudly, { sitesDown: [TOKYO] }],
    ["from a desk phone without one: said loudly", { desk: number("2002") }, "119", loudly],
  ]);

  it("from behind the customer's PBX, which has its own lines", () => {
    expect(route(aTable(factory()), aCall({ pbx: number("301") }, "119"))).toMatchObject(loudly);
  });

  it("of a company that the table does not know", () => {
    const call = { ...aCall(BY_SATO, "119"), company: "nobody" as CompanyId };
    expect(route(aTable(office()), call)).toMatchObject({ outcome: "EMERGENCY" });
  });
});

describe("row 2: mobile to mobile by extension", () => {
  decides([
    ["rings, flat, with the caller's extension shown", BY_SATO, "7002", ring({ mobile: TAKAHASHI }, "7001")],
    ["dialled in full-width digits", BY_SATO, "７００２", ring({ mobile: TAKAHASHI }, "7001")],
    ["the other way round", { mobile: TAKAHASHI }, "7001", ring({ mobile: SATO }, "7002")],
    ["refused: the callee's line is suspended", BY_SATO, "7003", refused("EXTENSION_HELD")],
    ["refused: the caller's line is suspended", { mobile: SUSPENDED }, "7002", refused("CALLER_HELD")],
  ]);
});

describe("rows 3 and 4: mobiles and office phones by extension", () => {
  decides([
    ["mobile to desk phone", BY_SATO, "2002", ring({ desk: "2002" }, "7001")],
    ["desk phone to mobile", DESK, "7001", ring({ mobile: SATO }, "2001")],
    ["desk to desk across sites", DESK, "2002", ring({ desk: "2002" }, "2001")],
    [
      "refused: a desk phone that nobody has",
      { desk: number("2999") },
      "7001",
      refused("CALLER_NOT_IN_GROUP"),
    ],
    ["refused: a mobile without a line", DESK, "7005", refused("EXTENSION_UNBOUND")],
  ]);
  decides(
    [
      ["mobile to PBX phone", BY_SATO, "302", ring({ pbx: "302", site: "osaka" }, "501")],
      ["PBX phone to mobile", { pbx: number("301") }, "501", ring({ mobile: SATO }, "301")],
      [
        "PBX phone to PBX phone across sites",
        { pbx: number("301") },
        "302",
        ring({ pbx: "302", site: "osaka" }, "301"),
      ],
    ],
    factory(),
  );
});

describe("row 5: public numbers from a mobile are ordinary calls", () => {
  const ordinary = (to: string, shown: string) => ({
    outcome: "ORDINARY_CALL",
    legs: [{ to: { carrier: to } }],
    presented: { kind: "MOBILE", number: shown },
    charge: "METERED_MOBILE",
    refusal: null,
  });
  decides([
    ["a colleague's mobile number: never flat", BY_SATO, TAKAHASHI, ordinary(TAKAHASHI, SATO)],
    ["a fixed number", BY_SATO, "03-1234-5678", ordinary("+81312345678", SATO)],
    [
      "also from abroad",
      BY_SATO,
      "0312345678",
      ordinary("+81312345678", SATO),
      { lines: { [SATO]: ABROAD } },
    ],
    [
      "from a suspended line, for it is not ours to refuse",
      { mobile: SUSPENDED },
      "0312345678",
      ordinary("+81312345678", SUSPENDED),
    ],
    ["a desk phone calls outside by its prefix only", DESK, "0312345678", refused("NUMBER_MALFORMED")],
  ]);
});

describe("rows 6 and 7: abroad", () => {
  const callee = (lines: Known["lines"]): Known => (lines === undefined ? {} : { lines });
  decides([
    [
      "no extension can be dialled from there",
      BY_SATO,
      "7002",
      refused("ROAMING_EXTENSION_DIAL"),
      callee({ [SATO]: ABROAD }),
    ],
    [
      "nor an outside prefix",
      { mobile: EQUIPPED },
      "90312345678",
      refused("ROAMING_EXTENSION_DIAL"),
      callee({ [EQUIPPED]: ABROAD }),
    ],
    [
      "a callee with the option is rung, and pays roaming",
      BY_SATO,
      "7006",
      { ...reaches(0), calleeCharge: "METERED_ROAMING" },
      callee({ [EQUIPPED]: ABROAD }),
    ],
    ["a callee without is not", BY_SATO, "7002", unreached("CALLEE_ABROAD"), callee({ [TAKAHASHI]: ABROAD })],
    [
      "in a country that is not of WORLD WING voicemail answers",
      BY_SATO,
      "7006",
      { outcome: "VOICEMAIL", reached: 1 },
      callee({ [EQUIPPED]: FAR_ABROAD }),
    ],
    [
      "who calls is asked before whom",
      BY_SATO,
      "7999",
      refused("ROAMING_EXTENSION_DIAL"),
      callee({ [SATO]: ABROAD }),
    ],
  ]);
});

describe("row 8: who is not of the group, and digits of nobody", () => {
  decides([
    ["digits of nobody", BY_SATO, "7999", refused("NO_SUCH_EXTENSION")],
    ["a caller without an extension", { mobile: FREE }, "7001", refused("CALLER_NOT_IN_GROUP")],
    ["no digits at all", BY_SATO, "#*", refused("NUMBER_MALFORMED")],
    ["the caller is asked before the callee", { mobile: SUSPENDED }, "7999", refused("CALLER_HELD")],
    ["and before the caller the digits", { mobile: FREE }, "x", refused("NUMBER_MALFORMED")],
    ["unbound goes before held", BY_SATO, "7005", refused("EXTENSION_UNBOUND")],
    ["held goes before congestion", BY_SATO, "7003", refused("EXTENSION_HELD"), { congestion: true }],
  ]);

  it("a binding is judged on the day of the call", () => {
    const answers = (at: string) => route(aTable(office()), aCall(BY_SATO, "7004", instant(at)));
    expect(answers("2026-12-01T23:59:00+09:00")).toMatchObject(ring({ mobile: UNTIL_TODAY }, "7001"));
    expect(answers("2026-12-02T00:00:00+09:00")).toMatchObject(refused("EXTENSION_HELD"));
  });

  it("two companies use the same digits and never meet", () => {
    const theirs = aCompany({
      id: "other",
      lines: [aLine("080-3333-0001"), aLine("080-3333-0002")],
      extensions: [anExtension("7001", "080-3333-0001"), anExtension("7002", "080-3333-0002")],
    });
    const both = aTable(office(), theirs);
    expect(route(both, aCall(BY_SATO, "7002"))).toMatchObject(ring({ mobile: TAKAHASHI }, "7001"));
    const inOther = { ...aCall(BY_SATO, "7002"), company: "other" as CompanyId };
    expect(route(both, inOther)).toMatchObject(refused("CALLER_NOT_IN_GROUP"));
  });
});

describe("row 9: 184 and 186", () => {
  const withheld = { presented: { kind: "WITHHELD", number: "" } };
  decides([
    [
      "184 withholds the number from a colleague",
      BY_SATO,
      "1847002",
      { ...withheld, outcome: "RING", charge: "FLAT_RATE" },
    ],
    ["from an outside line", { mobile: EQUIPPED }, "18490312345678", { ...withheld, outcome: "OUTSIDE" }],
    ["and in an ordinary call", BY_SATO, "1840312345678", { ...withheld, outcome: "ORDINARY_CALL" }],
    [
      "an emergency call always shows who calls",
      BY_SATO,
      "184119",
      { presented: { kind: "MOBILE", number: SATO } },
    ],
    ["186 shows the extension", BY_SATO, "1867002", ring({ mobile: TAKAHASHI }, "7001")],
    ["alone they are no number", BY_SATO, "184", refused("NUMBER_MALFORMED")],
  ]);
});

describe("rows 10 and 11: outside calls by the company's lines", () => {
  const out = (charge: string, kind: string, shown: string, to: object) => ({
    outcome: "OUTSIDE",
    legs: [{ to }],
    presented: { kind, number: shown },
    charge,
    calleeCharge: "NONE",
    refusal: null,
  });
  const byGateway = out("METERED_GATEWAY", "FIXED_LINE", OUR_FIXED_LINE, {
    gateway: "tokyo",
    number: "+81312345678",
  });
  const EQUIPPED_MOBILE = { mobile: EQUIPPED };
  decides([
    [
      "by 050, with the company's 050 number",
      EQUIPPED_MOBILE,
      "90312345678",
      out("METERED_050", "COMPANY_050", OUR_050, { carrier: "+81312345678" }),
    ],
    ["by the gateway, with the fixed line's number", EQUIPPED_MOBILE, "80312345678", byGateway],
    ["from a desk phone through its own site's gateway", DESK, "00312345678", byGateway],
    ["refused: without the 050 option", BY_SATO, "90312345678", refused("OPTION_MISSING")],
    ["refused: without the gateway option", BY_SATO, "80312345678", refused("OPTION_MISSING")],
    [
      "refused: a desk phone's site has no gateway",
      { desk: number("2002") },
      "00312345678",
      refused("NO_GATEWAY"),
    ],
    [
      "refused: the gateway's site is down",
      EQUIPPED_MOBILE,
      "80312345678",
      refused("NO_GATEWAY"),
      { sitesDown: [TOKYO] },
    ],
    ["refused: an extension behind a prefix", EQUIPPED_MOBILE, "87002", refused("NUMBER_MALFORMED")],
    [
      "what is malformed is told before who calls is asked",
      { mobile: FREE },
      "87002",
      refused("NUMBER_MALFORMED"),
    ],
    ["refused: a held caller", { mobile: SUSPENDED }, "90312345678", refused("CALLER_HELD")],
    [
      "no gateway goes before congestion",
      { desk: number("2002") },
      "00312345678",
      refused("NO_GATEWAY"),
      { congestion: true },
    ],
  ]);
  decides(
    [
      [
        "refused: the customer menu has no outside calls, whatever the options",
        EQUIPPED_MOBILE,
        "90312345678",
        refused("NOT_IN_MENU"),
      ],
      ["and says so before it asks for the option", BY_SATO, "80312345678", refused("NOT_IN_MENU")],
      [
        "a phone behind the PBX has no prefix of ours",
        { pbx: number("301") },
        "00312345678",
        refused("NO_SUCH_EXTENSION"),
      ],
    ],
    factory(),
  );
});

describe("row 12: the callee's state", () => {
  const voicemail = (reached: number, calleeCharge: string) => ({
    outcome: "VOICEMAIL",
    reached,
    charge: "FLAT_RATE",
    calleeCharge,
    presented: { kind: "EXTENSION", number: "7001" },
    refusal: null,
  });
  const carrier = voicemail(1, "METERED_VOICEMAIL_PLAYBACK");
  const officeLink = voicemail(1, "NONE");
  decides([
    ["a busy mobile with voicemail", BY_SATO, "7006", carrier, { busy: ["7006"] }],
    ["that does not answer", BY_SATO, "7006", carrier, { noAnswer: ["7006"] }],
    ["that is out of area", BY_SATO, "7006", carrier, { lines: { [EQUIPPED]: "OUT_OF_AREA" } }],
    [
      "voicemail that the line lacks does not answer",
      BY_SATO,
      "7002",
      unreached("CALLEE_BUSY"),
      { busy: ["7002"] },
    ],
    [
      "a mobile without voicemail that does not answer",
      BY_SATO,
      "7001",
      unreached("CALLEE_NO_ANSWER"),
      { noAnswer: ["7001"] },
    ],
    ["a desk phone that does not answer", BY_SATO, "2001", officeLink, { noAnswer: ["2001"] }],
    ["that is not registered", BY_SATO, "2001", officeLink, { unregistered: ["2001"] }],
    ["whose site is down", BY_SATO, "2001", officeLink, { sitesDown: [TOKYO] }],
    [
      "a desk phone with voicemail off",
      BY_SATO,
      "2002",
      unreached("CALLEE_UNREGISTERED"),
      { unregistered: ["2002"] },
    ],
  ]);
  decides(
    [
      [
        "a PBX phone that is busy is the PBX's affair",
        BY_SATO,
        "302",
        reaches(0, "501"),
        { busy: ["302"], noAnswer: ["302"] },
      ],
      [
        "only its site being down refuses",
        BY_SATO,
        "302",
        unreached("SITE_DOWN"),
        { sitesDown: ["osaka" as typeof TOKYO] },
      ],
    ],
    factory(),
  );

  it("has its legs also where nobody is reached", () => {
    const { legs } = route(aTable(office()), under(aCall(BY_SATO, "7001"), { busy: ["7001"] }));
    expect(legs).toMatchObject([{ to: { mobile: SATO } }]);
  });
});

describe("row 13: 2in1", () => {
  const modeB = office({ mode: "B", avoidOtherNumber: true });
  decides([
    ["in dual mode the number named calls", { mobile: HANDSET_B }, "7002", reaches(0, "7022")],
    [
      "and its pair is abroad with it",
      BY_SATO,
      "7021",
      unreached("CALLEE_ABROAD"),
      { lines: { [HANDSET_B]: ABROAD } },
    ],
  ]);
  decides(
    [
      ["in mode B the B number calls", { mobile: HANDSET_A }, "7002", reaches(0, "7022")],
      ["also ordinary calls", { mobile: HANDSET_A }, "0312345678", { presented: { number: HANDSET_B } }],
      [
        "the number that is not in mode is kept from ringing",
        BY_SATO,
        "7021",
        unreached("CALLEE_OUT_OF_AREA"),
      ],
      ["the other one rings", BY_SATO, "7022", reaches(0)],
    ],
    modeB,
  );
});

describe("row 14: congestion", () => {
  const on: Known = { congestion: true };
  decides([
    ["refuses extension calls", BY_SATO, "7002", refused("CONGESTION"), on],
    ["and outside calls", { mobile: EQUIPPED }, "90312345678", refused("CONGESTION"), on],
    ["and calls from outside", { outside: OUTSIDER }, OUR_050, refused("CONGESTION"), on],
    ["but no ordinary call", BY_SATO, "0312345678", { outcome: "ORDINARY_CALL" }, on],
  ]);
});

describe("row 15: forwarding", () => {
  decides([
    ["always: another's phone", BY_SATO, "7008", { ...reaches(0), legs: [{ to: { mobile: EQUIPPED } }, {}] }],
    ["and that one's voicemail", BY_SATO, "7008", { outcome: "VOICEMAIL", reached: 1 }, { busy: ["7006"] }],
    ["busy", BY_SATO, "7007", reaches(1), { busy: ["7007"] }],
    ["no answer", BY_SATO, "7007", reaches(2), { noAnswer: ["7007"] }],
    ["out of area", BY_SATO, "7007", reaches(3), { lines: { [FORWARDING]: "OUT_OF_AREA" } }],
    [
      "after a forward the voicemail is that of whom it went to",
      BY_SATO,
      "7007",
      { outcome: "VOICEMAIL", reached: 4 },
      { busy: ["7007", "2001"] },
    ],
    [
      "a forward's own forwards are not followed",
      BY_SATO,
      "7007",
      unreached("CALLEE_BUSY"),
      { noAnswer: ["7007"], busy: ["7002"] },
    ],
  ]);
});

describe("row 16: from outside", () => {
  decides([
    [
      "to the 050 number: the extension set for it, at nobody's cost here",
      { outside: OUTSIDER },
      OUR_050,
      {
        outcome: "RING",
        presented: { kind: "FIXED_LINE", number: OUTSIDER },
        charge: "NONE",
        calleeCharge: "NONE",
      },
    ],
    ["by a mobile", { outside: TAKAHASHI }, OUR_050, { presented: { kind: "MOBILE", number: TAKAHASHI } }],
    [
      "refused: set to a number that nobody has",
      { outside: OUTSIDER },
      OUR_FIXED_LINE,
      refused("NO_SUCH_EXTENSION"),
    ],
    [
      "refused: an extension is no number from outside",
      { outside: OUTSIDER },
      "7001",
      refused("NO_SUCH_EXTENSION"),
    ],
    [
      "the callee's state is asked as of any call",
      { outside: OUTSIDER },
      OUR_050,
      unreached("CALLEE_BUSY"),
      { busy: ["7001"] },
    ],
  ]);
});

describe("the trace", () => {
  it("keeps each step as far as the call came, with its sources", () => {
    const { trace } = route(aTable(office()), aCall(BY_SATO, "7002"));
    expect(trace.map(({ code }) => code)).toEqual(STEPS.map(({ code }) => code));
    expect(trace.map(({ sources }) => sources)).toEqual(STEPS.map(({ sources }) => sources));
    expect(trace.filter(({ result }) => result === "MATCHED").map(({ code }) => code)).toEqual([
      "dialled.readable",
      "caller.in-group",
      "caller.live",
      "caller.at-home",
      "callee.known",
      "callee.bound",
      "callee.live",
      "ring.device",
      "ring.extension",
    ]);
  });

  it("ends with the step that refused", () => {
    const { trace } = route(aTable(office()), aCall(BY_SATO, "7999"));
    expect(trace.at(-1)).toMatchObject({
      code: "callee.known",
      result: "REFUSED",
      params: { dialled: "7999" },
    });
  });

  it("answers why no voicemail took the call", () => {
    const why = (known: Known, dialled = "7002") =>
      route(aTable(office()), under(aCall(BY_SATO, dialled), known)).trace.find(
        ({ code }) => code === "voicemail.carrier",
      )?.params.why;
    expect([
      why({}),
      why({ busy: ["7002"] }),
      why({ busy: ["7001"] }, "7001"),
      why({ busy: ["2002"] }, "2002"),
    ]).toEqual(["FREE", "NO_OPTION", "OFF", "OTHER_KIND"]);
  });
});
