import { aCompany } from "../../testing/a-company.ts";
import { anAccessLine, aSite } from "../../testing/a-site.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { notGuaranteed } from "./not-guaranteed.rule.ts";

const on = (accessLine: ReturnType<typeof anAccessLine>) => aCompany({ sites: [aSite({ accessLine })] });
const found = (field: string) => [
  { at: `/sites/0/accessLine/${field}`, params: { site: "東京本社", type: "IP_VPN", field } },
];

describeRule(notGuaranteed, {
  allowed: [
    { when: "all of it is guaranteed", company: on(anAccessLine("IP_VPN", { guaranteed: true })) },
    {
      when: "and not set apart",
      company: on(anAccessLine("WIDE_ETHER", { guaranteed: true, splitGuarantee: false })),
    },
    {
      when: "a line that is not dedicated",
      company: on(anAccessLine("DOCOMO_HIKARI", { guaranteed: false })),
    },
    { when: "no line known", company: aCompany({ sites: [aSite()] }) },
  ],
  refused: [
    {
      when: "best effort",
      company: on(anAccessLine("IP_VPN", { guaranteed: false })),
      finds: found("guaranteed"),
    },
    { when: "nothing said of it", company: on(anAccessLine("IP_VPN")), finds: found("guaranteed") },
    {
      when: "the maximum and the guaranteed speed are set apart",
      company: on(anAccessLine("IP_VPN", { guaranteed: true, splitGuarantee: true })),
      finds: found("splitGuarantee"),
    },
  ],
});
