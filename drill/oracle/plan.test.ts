import { expect, test } from "vitest";
import type { Change, CompanyDocument } from "./document.ts";
import { desk, factory, line, mobile, now, office } from "./fixture.ts";
import { type PlanContext, planOf } from "./plan.ts";

const bind = (extension: string, last: number): Change => ({
  type: "BindMobile",
  extension,
  mobile: `090-1111-000${last}`,
});
const unbind = (extension: string): Change => ({ type: "UnbindMobile", extension });
const renumber = (extension: string, to: string): Change => ({ type: "RenumberExtension", extension, to });
const remove = (extension: string): Change => ({ type: "RemoveExtension", extension });
const rename = (extension: string): Change => ({ type: "EditExtension", extension, name: "改名" });
const toSite = (extension: string, site: string): Change => ({ type: "EditExtension", extension, site });
const voicemail = (extension: string, on: boolean, ringSeconds?: number): Change => ({
  type: "SetVoicemail",
  extension,
  on,
  ...(ringSeconds === undefined ? {} : { ringSeconds }),
});
const forward = (extension: string, ...to: string[]): Change => ({
  type: "SetForwarding",
  extension,
  rules: to.map((number) => ({ when: "BUSY", to: number })),
});
const addDesk = (number: string, site = "tokyo"): Change => ({
  type: "AddExtension",
  number,
  kind: "DESK_PHONE",
  site,
  name: "新",
});

const held = () => office({ extensions: [mobile(1), mobile(3), desk(1)] });
const forwarded = () =>
  office({ extensions: [mobile(1, { forwarding: [{ when: "BUSY", to: "2001" }] }), desk(1)] });
const pairs = [
  {
    a: "090-1111-0001",
    b: "090-1111-0004",
    startsOn: "2026-04-01",
    endsOn: "2026-05-01",
    mode: "A" as const,
  },
];

type Row = [string, CompanyDocument, Change[], string[]];
const rows: Row[] = [
  ["a person's own line is bound (Q4)", office(), [bind("7002", 3)], ["ownership.holder-differs"]],
  ["a number that is no line of the company", office(), [bind("7002", 9)], ["contract.line-not-associated"]],
  [
    "a suspended line",
    office({ mobileLines: [line(1), line(2), { ...line(4), status: "SUSPENDED" }] }),
    [bind("7002", 4)],
    ["contract.line-not-active"],
  ],
  [
    "a line that another carries; both faults are told",
    held(),
    [bind("7001", 3)],
    ["binding.line-already-bound", "ownership.holder-differs"],
  ],
  ["a line moves, bound before it is free", office(), [bind("7002", 1), unbind("7001")], []],
  [
    "B of a pair that is over",
    office({ twoInOne: pairs }),
    [bind("7002", 4)],
    ["binding.two-in-one-unknown"],
  ],
  ["a mobile number on a desk phone", office(), [bind("2001", 4)], ["binding.extension-not-mobile"]],
  ["an extension that is not there", office(), [rename("7999")], ["extension.unknown"]],
  ["removed first, edited then", office(), [remove("7001"), rename("7001")], ["extension.unknown"]],
  ["added first, edited then", office(), [addDesk("2003"), rename("2003")], []],
  ["a site that is not there", office(), [toSite("2001", "kobe")], ["site.unknown"]],
  ["to a site that is ordered", office(), [toSite("2001", "nagoya")], ["site.not-in-service"]],
  [
    "a PBX extension on the virtual menu",
    office(),
    [{ type: "AddExtension", number: "310", kind: "PBX_EXTENSION", site: "tokyo", name: "x" }],
    ["site.wrong-menu"],
  ],
  ["too short, and nothing else is asked of it", office(), [renumber("7001", "7")], ["number.malformed"]],
  ["full-width digits and dashes are narrowed", office(), [renumber("7001", "７０－０５")], []],
  ["somebody's number", office(), [renumber("7001", "7002")], ["number.taken"]],
  ["the start of somebody's", office(), [renumber("7001", "200")], ["number.prefix-of-another"]],
  [
    "behind a malformed number that stands",
    office({ extensions: [desk(1, { number: "3" })] }),
    [addDesk("301")],
    ["number.prefix-of-another"],
  ],
  ["behind an outside prefix", office(), [renumber("7001", "8001")], ["number.reserved"]],
  ["two numbers change places", office(), [renumber("7001", "7002"), renumber("7002", "7001")], []],
  ["voicemail without the option (Q11)", office(), [voicemail("7002", true)], ["contract.option-missing"]],
  ["switched off it needs none", office(), [voicemail("7002", false)], []],
  [
    "voicemail on a PBX extension (Q11)",
    factory(),
    [voicemail("310", true)],
    ["voicemail.office-link-is-for-desk-phones"],
  ],
  ["121 seconds", office(), [voicemail("2001", true, 121)], ["voicemail.ring-seconds-out-of-range"]],
  ["a forward in a circle of two", forwarded(), [forward("2001", "7001")], ["forwarding.loop"]],
  ["a forward to oneself", office(), [forward("2001", "2001")], ["forwarding.loop"]],
  ["a forward to nobody", office(), [forward("2001", "7999")], ["forwarding.target-unknown"]],
  ["a forward to somebody added later in the set", office(), [forward("2001", "2003"), addDesk("2003")], []],
  ["a forward's target is removed", forwarded(), [remove("2001")], ["forwarding.target-unknown"]],
  ["and the forward with it", forwarded(), [remove("2001"), forward("7001")], []],
  [
    "another extension with the same number does not mend it",
    forwarded(),
    [remove("2001"), addDesk("2001")],
    ["forwarding.target-unknown"],
  ],
  [
    "2in1 of a number of no pair",
    office(),
    [{ type: "SetTwoInOneMode", number: "090-1111-0001", mode: "B" }],
    ["binding.two-in-one-unknown"],
  ],
  [
    "inbound to nobody",
    office(),
    [{ type: "SetInbound", number: "050-5555-0100", to: "7999" }],
    ["extension.unknown"],
  ],
];

test.each(rows)("plan: %s", (_words, document, changes, violations) => {
  const plan = planOf(document, changes, now);
  expect(plan.violations).toEqual(violations);
  expect(plan.applicable).toBe(violations.length === 0);
});

const heldRows: Row[] = [
  ["stands in nobody's way", held(), [rename("7001")], []],
  ["is renamed", held(), [rename("7003")], []],
  ["is renumbered", held(), [renumber("7003", "7009")], []],
  ["is unbound", held(), [unbind("7003")], []],
  ["is removed", held(), [remove("7003")], []],
  ["is bound again to the very line that holds it", held(), [bind("7003", 3)], ["ownership.holder-differs"]],
  ["gives its line to another", held(), [unbind("7003"), bind("7001", 3)], ["ownership.holder-differs"]],
  [
    "swaps its line with another",
    held(),
    [{ type: "SwapExtensions", a: "7001", b: "7003" }],
    ["ownership.holder-differs"],
  ],
  [
    "is renamed at its site that is ordered",
    office({ extensions: [desk(1, { site: "nagoya" })] }),
    [rename("2001")],
    [],
  ],
  [
    "is set to the same site again",
    office({ extensions: [desk(1, { site: "nagoya" })] }),
    [toSite("2001", "nagoya")],
    ["site.not-in-service"],
  ],
];

test.each(heldRows)("a held extension %s", (_words, document, changes, violations) => {
  expect(planOf(document, changes, now).violations).toEqual(violations);
});

const released = [{ number: "7005", releasedOn: "2026-11-20", by: "admin" }];
const cooling: [string, PlanContext, string[]][] = [
  ["another person released it eleven days ago", { released, actor: "other" }, ["number.cooling-off"]],
  ["oneself released it", { released, actor: "admin" }, []],
  [
    "thirty days ago is long enough",
    { released: [{ number: "7005", releasedOn: "2026-11-01", by: "admin" }], actor: "other" },
    [],
  ],
];

test.each(cooling)("cooling off: %s", (_words, context, violations) => {
  expect(planOf(office(), [renumber("7001", "7005")], now, context).violations).toEqual(violations);
});

test("forwards and inbound numbers follow a renumbered extension", () => {
  const document = { ...forwarded(), inbound: [{ number: "050-5555-0100", to: "2001" }] };
  const { after } = planOf(document, [renumber("2001", "2009")], now);
  expect(after.extensions[0]?.forwarding).toEqual([{ when: "BUSY", to: "2009" }]);
  expect(after.inbound).toEqual([{ number: "+815055550100", to: "2009" }]);
});

test("a swap changes the bindings' places and nothing else", () => {
  const { after } = planOf(office(), [{ type: "SwapExtensions", a: "7001", b: "7002" }], now);
  expect(after.extensions.map((each) => [each.number, each.name, each.mobile])).toEqual([
    ["7001", "携帯1", "+819011110002"],
    ["7002", "携帯2", "+819011110001"],
    ["2001", "卓上1", undefined],
    ["2002", "卓上2", undefined],
  ]);
});

test("what is left out keeps its value, null and blanks empty it", () => {
  const document = office({
    extensions: [desk(1, { kana: "ア", department: "営業", voicemail: { on: true, ringSeconds: 15 } })],
  });
  const changes: Change[] = [
    { type: "EditExtension", extension: "2001", kana: null, site: null },
    voicemail("2001", false),
  ];
  expect(planOf(document, changes, now).after.extensions).toEqual([
    {
      number: "2001",
      kind: "DESK_PHONE",
      name: "卓上1",
      department: "営業",
      voicemail: { on: false, ringSeconds: 15 },
    },
  ]);
});

test("notices: playback is charged, zero seconds, a line abroad, an option that ends soon", () => {
  const ends = {
    ...line(4),
    options: [{ kind: "OFFICE_LINK" as const, startsOn: "2026-04-01", endsOn: "2026-12-10" }],
  };
  const document = office({ mobileLines: [line(1, "CARRIER_VOICEMAIL"), line(2), ends] });
  const abroad = { "090-1111-0004": { abroad: "US", worldWing: true } };
  expect(planOf(document, [voicemail("7001", true, 0)], now).notices).toEqual([
    "notice.playback-is-charged",
    "notice.ring-seconds-zero",
  ]);
  expect(planOf(document, [bind("7002", 4)], now, { lines: abroad }).notices).toEqual([
    "notice.line-roaming-without-option",
    "notice.option-ends-soon",
  ]);
});
