import type { AccessLineType } from "../../facts/access-line.ts";
import { aCompany } from "../../testing/a-company.ts";
import { anAccessLine, aSite } from "../../testing/a-site.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { OSAKA } from "../../testing/scalars.ts";
import { typeNotEligible } from "./type-not-eligible.rule.ts";

const ELIGIBLE: readonly AccessLineType[] = [
  "DOCOMO_HIKARI",
  "HIKARI_NEXT_MANSION",
  "HIKARI_NEXT_MANSION_HIGH_SPEED",
  "HIKARI_NEXT_FAMILY",
  "HIKARI_NEXT_FAMILY_HIGH_SPEED",
  "HIKARI_NEXT_GIGA",
  "HIKARI_NEXT_BUSINESS",
  "WIDE_ETHER",
  "IP_VPN",
];
const NOT_ELIGIBLE: readonly AccessLineType[] = [
  "DOCOMO_HIKARI_TYPE_C",
  "DOCOMO_HIKARI_MINI",
  "DOCOMO_HIKARI_10G",
  "HIKARI_NEXT_PRIO_10",
];
const on = (type: AccessLineType) => aSite({ id: OSAKA, name: "大阪支社", accessLine: anAccessLine(type) });

describeRule(typeNotEligible, {
  allowed: [
    ...ELIGIBLE.map((type) => ({ when: type, company: aCompany({ sites: [on(type)] }) })),
    { when: "a line that is not known", company: aCompany({ sites: [aSite()] }) },
    {
      when: "a site that is closed",
      company: aCompany({ sites: [{ ...on("DOCOMO_HIKARI_MINI"), state: "CLOSED" }] }),
    },
  ],
  refused: NOT_ELIGIBLE.map((type) => ({
    when: type,
    company: aCompany({ sites: [aSite(), on(type)] }),
    finds: [{ at: "/sites/1/accessLine/type", params: { site: "大阪支社", type } }],
  })),
});
