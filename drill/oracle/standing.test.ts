import { expect, test } from "vitest";
import type { CompanyDocument } from "./document.ts";
import { desk, factory, line, mobile, office, today } from "./fixture.ts";
import { factFindingsOf } from "./site-facts.ts";
import { heldOf, standingOf } from "./standing.ts";

const pair = { a: "090-1111-0001", b: "090-1111-0002", mode: "A" as const };
const contract = office().baseContract;

const holding: [string, CompanyDocument, Record<string, string[]>][] = [
  ["everything is in order", office(), {}],
  [
    "a line of a person's own name (Q4)",
    office({ extensions: [mobile(1), mobile(3)] }),
    { "7003": ["ownership.holder-differs"] },
  ],
  [
    "of a 2in1 handset the personal A line is held and the company's B line is not",
    office({
      twoInOne: [{ ...pair, a: "090-1111-0003", startsOn: "2026-04-01" }],
      extensions: [mobile(2), mobile(3)],
    }),
    { "7003": ["ownership.holder-differs"] },
  ],
  [
    "the contract was over the day before",
    office({ baseContract: { ...contract, endsOn: "2026-11-30" }, extensions: [desk(1)] }),
    { "2001": ["contract.not-in-force"] },
  ],
  [
    "the last day of the contract counts",
    office({ baseContract: { ...contract, endsOn: today }, extensions: [desk(1)] }),
    {},
  ],
  [
    "OFFICE_LINK begins tomorrow, and the line is suspended",
    office({
      mobileLines: [
        {
          ...line(1),
          status: "SUSPENDED",
          options: [{ kind: "OFFICE_LINK", startsOn: "2026-12-02" }],
        },
      ],
      extensions: [mobile(1)],
    }),
    { "7001": ["contract.line-not-active", "contract.line-not-associated"] },
  ],
  [
    "a desk phone at a site under way; a mobile whose owner belongs there is free",
    office({ extensions: [desk(1, { site: "nagoya" }), mobile(1, { site: "nagoya" })] }),
    { "2001": ["site.not-in-service"] },
  ],
  ["a desk phone on the customer menu", factory({ extensions: [desk(1)] }), { "2001": ["site.wrong-menu"] }],
  [
    "a PBX extension on the virtual menu",
    office({ extensions: [{ number: "310", kind: "PBX_EXTENSION", site: "tokyo", name: "x" }] }),
    { "310": ["site.wrong-menu"] },
  ],
  [
    "too long, no digits, reserved starts, special three digits; 1001 is fine",
    office({
      extensions: ["20010", "70A1", "1101", "184", "171", "8123", "1001"].map((number) =>
        desk(1, { number }),
      ),
    }),
    {
      "20010": ["number.malformed"],
      "70A1": ["number.malformed"],
      "1101": ["number.reserved"],
      "184": ["number.reserved"],
      "171": ["number.reserved"],
      "8123": ["number.reserved"],
    },
  ],
  [
    "known only as B of a pair that has ended",
    office({
      twoInOne: [{ ...pair, startsOn: "2026-04-01", endsOn: "2026-11-30" }],
      extensions: [mobile(1), mobile(2)],
    }),
    { "7002": ["binding.two-in-one-unknown"] },
  ],
];

test.each(holding)("held: %s", (_words, document, held) => {
  expect(heldOf(document, today)).toEqual(held);
});

const passedOver: [string, CompanyDocument, string, string[]][] = [
  [
    "voicemail without the carrier's option (Q11)",
    office({ extensions: [mobile(2, { voicemail: { on: true } })] }),
    "7002",
    ["contract.option-missing"],
  ],
  [
    "voicemail on a PBX extension",
    factory({
      extensions: [
        { number: "310", kind: "PBX_EXTENSION", site: "tokyo", name: "x", voicemail: { on: true } },
      ],
    }),
    "310",
    ["voicemail.office-link-is-for-desk-phones"],
  ],
  [
    "a forward in a loop, and one to nobody",
    office({
      extensions: [
        mobile(1, {
          forwarding: [
            { when: "BUSY", to: "2001" },
            { when: "NO_ANSWER", to: "7999" },
          ],
        }),
        desk(1, { forwarding: [{ when: "OUT_OF_AREA", to: "7001" }] }),
      ],
    }),
    "7001",
    ["forwarding.loop", "forwarding.target-unknown"],
  ],
];

test.each(passedOver)("passed over, not held: %s", (_words, document, number, codes) => {
  const standing = standingOf(document, today).get(number);
  expect(standing?.state).toBe("LIVE");
  expect(standing?.passedOver.map((each) => each.code)).toEqual(codes);
});

test("a mobile extension without a line is UNBOUND", () => {
  const document = office({ extensions: [{ number: "7001", kind: "MOBILE", name: "欠員" }] });
  expect(standingOf(document, today).get("7001")?.state).toBe("UNBOUND");
});

const siteWith = (more: Partial<CompanyDocument["sites"][number]>) =>
  office({ sites: [{ id: "tokyo", name: "東京", state: "IN_SERVICE", ...more }], extensions: [] });

const virtualEquipment = [
  { kind: "FIXED_IP_PHONE", designated: true },
  { kind: "L2_SWITCH" },
  { kind: "ROUTER", designated: true },
];

const findings: [string, CompanyDocument, string[]][] = [
  ["all there", siteWith({ equipment: virtualEquipment, accessLine: { type: "DOCOMO_HIKARI" } }), []],
  [
    "ドコモ光 10ギガ (Q3)",
    siteWith({ equipment: virtualEquipment, accessLine: { type: "DOCOMO_HIKARI_10G" } }),
    ["access.type-not-eligible"],
  ],
  [
    "a dedicated line of 200 Mbps with split speeds (Q3)",
    siteWith({
      equipment: virtualEquipment,
      accessLine: { type: "IP_VPN", bandwidthMbps: 200, guaranteed: true, splitGuarantee: true },
    }),
    ["access.bandwidth-out-of-range", "access.not-guaranteed"],
  ],
  [
    "no switch, and a router of one's own (Q2)",
    siteWith({ equipment: [{ kind: "FIXED_IP_PHONE", designated: true }, { kind: "ROUTER" }] }),
    ["equipment.missing", "equipment.not-designated"],
  ],
  [
    "the 050 option on the customer menu (Q7)",
    factory({ sites: [], extensions: [], mobileLines: [line(1, "OUTSIDE_050")] }),
    ["contract.option-not-in-menu"],
  ],
];

test.each(findings)("told of the facts: %s", (_words, document, codes) => {
  expect(factFindingsOf(document)).toEqual(codes);
});
