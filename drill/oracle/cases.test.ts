// The scenario files that must hold for the whole service, in small.
import { expect, test } from "vitest";
import { checkScenario, type Scenario } from "./check-scenario.ts";
import type { LineEntry, OptionKind, SiteEntry } from "./document.ts";

const startsOn = "2026-04-01";
const options = (...kinds: OptionKind[]) => kinds.map((kind) => ({ kind, startsOn }));
const active = (number: string, ...kinds: OptionKind[]): LineEntry => ({
  number,
  holder: "h-co",
  status: "ACTIVE",
  options: options("OFFICE_LINK", ...kinds),
});
const site = (id: string, more: Partial<SiteEntry> = {}): SiteEntry => ({
  id,
  name: id,
  siteCode: "",
  state: "IN_SERVICE",
  ...more,
});
const holders: Scenario["company"]["holders"] = [
  { id: "h-co", name: "会社", kind: "CORPORATE" },
  { id: "h-own", name: "個人", kind: "PERSONAL" },
];
const prefixes = { gatewayPrefix: "8", outside050Prefix: "9", deskOutsidePrefix: "0", coolingOffDays: 0 };

const firstOffice: Scenario = {
  now: "2026-12-01T09:00:00+09:00",
  company: {
    company: { id: "first-office", name: "はじめ商事" },
    holders,
    baseContract: {
      menu: "VIRTUAL_PBX",
      holder: "h-co",
      startsOn,
      numberPlan: { minDigits: 4, maxDigits: 4, ...prefixes },
      number050: "050-5555-0100",
    },
    sites: [
      site("tokyo", {
        equipment: [{ kind: "OUTSIDE_GATEWAY", designated: true }],
        gatewayNumber: "03-5555-0100",
      }),
      site("osaka"),
    ],
    mobileLines: [
      active("090-1111-0001", "CARRIER_VOICEMAIL", "ROAMING_INCOMING"),
      active("090-1111-0002", "OUTSIDE_050"),
      active("090-1111-0003"),
      { ...active("080-2222-0001"), holder: "h-own" },
    ],
    extensions: [
      {
        number: "2001",
        kind: "DESK_PHONE",
        site: "tokyo",
        name: "受付",
        voicemail: { on: true, ringSeconds: 15 },
      },
      { number: "3001", kind: "DESK_PHONE", site: "osaka", name: "大阪代表", voicemail: { on: false } },
      {
        number: "7001",
        kind: "MOBILE",
        mobile: "090-1111-0001",
        name: "佐藤",
        voicemail: { on: true, ringSeconds: 20 },
      },
      { number: "7002", kind: "MOBILE", mobile: "090-1111-0002", name: "髙橋" },
    ],
  },
  imports: { held: {} },
  changeSets: [
    {
      name: "a personal line may not join the company's group (Q4)",
      changes: [
        { type: "AddExtension", number: "7003", kind: "MOBILE", mobile: "080-2222-0001", name: "伊藤" },
      ],
      expect: { applicable: false, violations: ["ownership.holder-differs"] },
    },
    {
      name: "two faults are both told",
      changes: [
        { type: "AddExtension", number: "7001", kind: "MOBILE", mobile: "080-2222-0001", name: "伊藤" },
      ],
      expect: { applicable: false, violations: ["number.taken", "ownership.holder-differs"] },
    },
    {
      name: "a new colleague, in full-width digits",
      changes: [
        {
          type: "AddExtension",
          number: "７００３",
          kind: "MOBILE",
          mobile: "０９０－１１１１－０００３",
          name: "田中",
        },
      ],
      expect: { applicable: true, violations: [] },
      apply: true,
    },
  ],
  calls: [
    {
      name: "mobile to mobile by extension is flat and shows the extension (Q1, Q6)",
      from: { mobile: "090-1111-0001" },
      dialled: "7002",
      expect: {
        outcome: "RING",
        to: [{ mobile: "+819011110002" }],
        presented: "7001",
        charge: "FLAT_RATE",
        refusal: null,
      },
    },
    {
      name: "the new colleague is reached at once",
      from: { desk: "2001" },
      dialled: "7003",
      expect: { outcome: "RING", to: [{ mobile: "+819011110003" }], presented: "2001" },
    },
    {
      name: "desk to desk across sites (Q1)",
      from: { desk: "2001" },
      dialled: "3001",
      expect: { outcome: "RING", to: [{ desk: "3001" }], charge: "FLAT_RATE" },
    },
    {
      name: "the mobile number dialled is not flat and shows the mobile number (Q6)",
      from: { mobile: "090-1111-0001" },
      dialled: "09011110002",
      expect: { outcome: "ORDINARY_CALL", presented: "+819011110001", charge: "METERED_MOBILE" },
    },
    {
      name: "no extension dialling from abroad (Q10)",
      from: { mobile: "090-1111-0001" },
      dialled: "7002",
      conditions: { lines: { "090-1111-0001": { abroad: "US", worldWing: true } } },
      expect: { outcome: "REFUSED", refusal: "ROAMING_EXTENSION_DIAL", charge: "NONE" },
    },
    {
      name: "rung abroad with the option (Q10)",
      from: { desk: "2001" },
      dialled: "7001",
      conditions: { lines: { "090-1111-0001": { abroad: "US", worldWing: true } } },
      expect: { outcome: "RING", presented: "2001" },
    },
    {
      name: "not rung abroad without it (Q10)",
      from: { desk: "2001" },
      dialled: "7002",
      conditions: { lines: { "090-1111-0002": { abroad: "US", worldWing: true } } },
      expect: { outcome: "REFUSED", refusal: "CALLEE_ABROAD" },
    },
    {
      name: "desk phone does not answer: Office Link voicemail (Q11)",
      from: { mobile: "090-1111-0002" },
      dialled: "2001",
      conditions: { noAnswer: ["2001"] },
      expect: {
        outcome: "VOICEMAIL",
        to: [{ desk: "2001" }, { voicemail: "OFFICE_LINK", extension: "2001" }],
        presented: "7002",
      },
    },
    {
      name: "a 050 call needs the option (Q5)",
      from: { mobile: "090-1111-0001" },
      dialled: "90312345678",
      expect: { outcome: "REFUSED", refusal: "OPTION_MISSING" },
    },
    {
      name: "a 050 call with the option (Q5)",
      from: { mobile: "090-1111-0002" },
      dialled: "90312345678",
      expect: { outcome: "OUTSIDE", presented: "+815055550100", charge: "METERED_050" },
    },
    {
      name: "119 is never an extension",
      from: { mobile: "090-1111-0001" },
      dialled: "119",
      expect: { outcome: "EMERGENCY", charge: "FREE" },
    },
    {
      name: "119 from a desk phone without a gateway",
      from: { desk: "3001" },
      dialled: "119",
      expect: { outcome: "EMERGENCY_NOT_AVAILABLE" },
    },
    {
      name: "nobody has this number",
      from: { desk: "2001" },
      dialled: "7999",
      expect: { outcome: "REFUSED", refusal: "NO_SUCH_EXTENSION" },
    },
  ],
};

const factory: Scenario = {
  now: "2026-12-01T09:00:00+09:00",
  company: {
    company: { id: "factory", name: "検証" },
    holders,
    baseContract: {
      menu: "CUSTOMER_PBX",
      holder: "h-co",
      startsOn,
      numberPlan: { minDigits: 3, maxDigits: 4, ...prefixes },
    },
    sites: [site("hq"), site("plant"), site("new", { state: "ORDERED" })],
    mobileLines: [
      active("080-1200-0001"),
      active("080-1200-0002"),
      active("080-1200-0003", "CARRIER_VOICEMAIL"),
      { ...active("080-1200-0004"), status: "SUSPENDED" },
      { ...active("080-1200-0005"), holder: "h-own" },
      {
        ...active("080-1200-0006"),
        options: [{ kind: "OFFICE_LINK", startsOn, endsOn: "2027-03-31" }],
      },
    ],
    twoInOne: [{ a: "080-1200-0001", b: "080-1200-0002", startsOn, mode: "DUAL", avoidOtherNumber: false }],
    extensions: [
      { number: "210", kind: "PBX_EXTENSION", site: "hq", name: "総務" },
      { number: "310", kind: "PBX_EXTENSION", site: "plant", name: "守衛" },
      { number: "410", kind: "PBX_EXTENSION", site: "new", name: "準備室" },
      { number: "5001", kind: "MOBILE", mobile: "080-1200-0001", name: "鈴木" },
      { number: "5002", kind: "MOBILE", mobile: "080-1200-0002", name: "鈴木（現場）" },
      {
        number: "5003",
        kind: "MOBILE",
        mobile: "080-1200-0003",
        name: "山本",
        voicemail: { on: true, ringSeconds: 30 },
      },
      { number: "5004", kind: "MOBILE", mobile: "080-1200-0004", name: "中村" },
      { number: "5005", kind: "MOBILE", mobile: "080-1200-0005", name: "社長" },
      { number: "5006", kind: "MOBILE", mobile: "080-1200-0006", name: "派遣" },
      { number: "5007", kind: "MOBILE", name: "欠員" },
    ],
  },
  imports: {
    held: {
      "410": ["site.not-in-service"],
      "5004": ["contract.line-not-active"],
      "5005": ["ownership.holder-differs"],
    },
  },
  changeSets: [
    {
      name: "a fixed IP phone belongs to the other menu",
      changes: [{ type: "AddExtension", number: "211", kind: "DESK_PHONE", site: "hq", name: "x" }],
      expect: { applicable: false, violations: ["site.wrong-menu"] },
    },
    {
      name: "three digits that begin with 1 are a special number",
      changes: [{ type: "AddExtension", number: "151", kind: "MOBILE", mobile: "080-1200-0006", name: "x" }],
      expect: { applicable: false, violations: ["number.reserved", "binding.line-already-bound"] },
    },
    {
      name: "500 is the start of everybody",
      changes: [{ type: "RenumberExtension", extension: "5006", to: "500" }],
      expect: { applicable: false, violations: ["number.prefix-of-another"] },
    },
    {
      name: "a held extension may be mended",
      changes: [{ type: "UnbindMobile", extension: "5005" }],
      expect: { applicable: true, violations: [] },
    },
    {
      name: "and be given a line of the company",
      changes: [
        { type: "UnbindMobile", extension: "5006" },
        { type: "BindMobile", extension: "5005", mobile: "080-1200-0006" },
      ],
      expect: { applicable: true, violations: [] },
      apply: true,
    },
    {
      name: "a forward to a colleague",
      changes: [{ type: "SetForwarding", extension: "5003", rules: [{ when: "NO_ANSWER", to: "210" }] }],
      expect: { applicable: true, violations: [] },
      apply: true,
    },
    {
      name: "nobody can forward to a number that a change set removes",
      changes: [{ type: "RemoveExtension", extension: "210" }],
      expect: { applicable: false, violations: ["forwarding.target-unknown"] },
    },
    {
      name: "nothing can be done to an extension that is not there",
      changes: [{ type: "EditExtension", extension: "5999", name: "x" }],
      expect: { applicable: false, violations: ["extension.unknown"] },
    },
  ],
  calls: [
    {
      name: "guard to head office, another site",
      from: { pbx: "310" },
      dialled: "210",
      expect: { outcome: "RING", to: [{ pbx: "210", site: "hq" }], presented: "310", charge: "FLAT_RATE" },
    },
    {
      name: "the boss's number now rings the company's line",
      from: { pbx: "210" },
      dialled: "5005",
      expect: { outcome: "RING", to: [{ mobile: "+818012000006" }], presented: "210" },
    },
    {
      name: "a number without a line",
      from: { pbx: "210" },
      dialled: "5007",
      expect: { outcome: "REFUSED", refusal: "EXTENSION_UNBOUND", charge: "NONE" },
    },
    {
      name: "a site that is not in service",
      from: { pbx: "210" },
      dialled: "410",
      expect: { outcome: "REFUSED", refusal: "EXTENSION_HELD" },
    },
    {
      name: "dual mode, calling from B",
      from: { mobile: "080-1200-0002" },
      dialled: "210",
      expect: { outcome: "RING", presented: "5002", charge: "FLAT_RATE" },
    },
    {
      name: "no answer: forwarded; voicemail stands behind",
      from: { pbx: "310" },
      dialled: "5003",
      conditions: { noAnswer: ["5003"] },
      expect: {
        outcome: "RING",
        to: [
          { mobile: "+818012000003" },
          { pbx: "210", site: "hq" },
          { voicemail: "CARRIER", extension: "5003" },
        ],
        presented: "310",
      },
    },
    {
      name: "busy: no forward for that, voicemail",
      from: { pbx: "310" },
      dialled: "5003",
      conditions: { busy: ["5003"] },
      expect: { outcome: "VOICEMAIL" },
    },
    {
      name: "a fixed line dialled from a mobile is an ordinary call",
      from: { mobile: "080-1200-0001" },
      dialled: "0312345678",
      expect: { outcome: "ORDINARY_CALL", presented: "+818012000001", charge: "METERED_MOBILE" },
    },
    {
      name: "gateway prefix on the customer menu",
      from: { mobile: "080-1200-0001" },
      dialled: "80312345678",
      expect: { outcome: "REFUSED", refusal: "NOT_IN_MENU" },
    },
    {
      name: "withheld",
      from: { mobile: "080-1200-0001" },
      dialled: "184310",
      expect: { outcome: "RING", presented: "WITHHELD" },
    },
    {
      name: "in a disaster",
      from: { mobile: "080-1200-0001" },
      dialled: "310",
      conditions: { congestion: true },
      expect: { outcome: "REFUSED", refusal: "CONGESTION" },
    },
  ],
};

for (const [file, scenario] of Object.entries({ firstOffice, factory })) {
  test.each(checkScenario(scenario))(`${file}: $name`, ({ expected, actual }) => {
    expect(actual).toEqual(expected);
  });
}
