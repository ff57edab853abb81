import type { ScenarioToSend } from "./scenario.ts";

const officeLink = { kind: "OFFICE_LINK", startsOn: "2026-04-01" } as const;

/** A small first scenario, which passes: a reception, two people, and what they may expect of the phones. */
export const exampleScenario: ScenarioToSend = {
  now: "2026-12-01T09:00:00+09:00",
  company: {
    company: { id: "sample", name: "株式会社サンプル" },
    holders: [
      { id: "h-sample", name: "株式会社サンプル", kind: "CORPORATE" },
      { id: "h-ito", name: "伊藤 健", kind: "PERSONAL" },
    ],
    baseContract: { menu: "VIRTUAL_PBX", holder: "h-sample", startsOn: "2026-04-01" },
    sites: [{ id: "tokyo", name: "東京本社", state: "IN_SERVICE" }],
    mobileLines: [
      { number: "090-1111-0001", holder: "h-sample", status: "ACTIVE", options: [officeLink] },
      { number: "090-1111-0002", holder: "h-sample", status: "ACTIVE", options: [officeLink] },
      { number: "090-1111-0003", holder: "h-ito", status: "ACTIVE", options: [officeLink] },
    ],
    extensions: [
      {
        number: "2001",
        kind: "DESK_PHONE",
        site: "tokyo",
        name: "受付",
        voicemail: { on: true, ringSeconds: 15 },
      },
      { number: "7001", kind: "MOBILE", mobile: "090-1111-0001", name: "佐藤 太郎" },
      { number: "7002", kind: "MOBILE", name: "田中 実" },
    ],
  },
  imports: { held: {} },
  changeSets: [
    {
      name: "個人名義の回線は紐づけられない",
      changes: [{ type: "BindMobile", extension: "7002", mobile: "090-1111-0003" }],
      expect: { applicable: false, violations: ["ownership.holder-differs"] },
    },
    {
      name: "会社名義の回線なら紐づけられる",
      changes: [{ type: "BindMobile", extension: "7002", mobile: "090-1111-0002" }],
      expect: { applicable: true, violations: [] },
      apply: true,
    },
  ],
  calls: [
    {
      name: "紐づけた内線に、内線番号が見えて定額でかかる",
      from: { mobile: "090-1111-0001" },
      dialled: "7002",
      expect: { outcome: "RING", to: [{ mobile: "090-1111-0002" }], presented: "7001", charge: "FLAT_RATE" },
    },
    {
      name: "受付が出なければ、留守番電話につながる",
      from: { mobile: "090-1111-0001" },
      dialled: "2001",
      conditions: { noAnswer: ["2001"] },
      expect: { outcome: "VOICEMAIL" },
    },
  ],
};
