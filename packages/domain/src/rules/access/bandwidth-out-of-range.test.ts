import type { AccessLineType } from "../../facts/access-line.ts";
import { aCompany } from "../../testing/a-company.ts";
import { anAccessLine, aSite } from "../../testing/a-site.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { bandwidthOutOfRange } from "./bandwidth-out-of-range.rule.ts";

const on = (type: AccessLineType, bandwidthMbps: number | null) =>
  aCompany({ sites: [aSite({ accessLine: anAccessLine(type, { bandwidthMbps }) })] });
const found = (type: AccessLineType, bandwidthMbps: number) => [
  {
    at: "/sites/0/accessLine/bandwidthMbps",
    params: { site: "東京本社", type, bandwidthMbps, least: 1, most: 100 },
  },
];

describeRule(bandwidthOutOfRange, {
  allowed: [
    { when: "the least there may be", company: on("WIDE_ETHER", 1) },
    { when: "the most there may be", company: on("IP_VPN", 100) },
    { when: "not known", company: on("IP_VPN", null) },
    { when: "a line that is not dedicated", company: on("HIKARI_NEXT_GIGA", 1000) },
    { when: "no line known", company: aCompany({ sites: [aSite()] }) },
  ],
  refused: [
    { when: "too little", company: on("WIDE_ETHER", 0.5), finds: found("WIDE_ETHER", 0.5) },
    { when: "too much", company: on("IP_VPN", 101), finds: found("IP_VPN", 101) },
  ],
});
