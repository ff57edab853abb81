import type { SiteState } from "../../facts/site.ts";
import { aCompany } from "../../testing/a-company.ts";
import { anAccessLine, aSite } from "../../testing/a-site.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { leadTime } from "./lead-time.rule.ts";

const found = (state: SiteState, access: string | null) => [
  { at: "/sites/0/state", params: { site: "東京本社", state, access } },
];

describeRule(leadTime, {
  allowed: [
    { when: "a site in service", company: aCompany({ sites: [aSite()] }) },
    { when: "a site that is closed", company: aCompany({ sites: [aSite({ state: "CLOSED" })] }) },
  ],
  refused: [
    {
      when: "a site on a line of FLET'S kind",
      company: aCompany({
        sites: [aSite({ state: "ORDERED", accessLine: anAccessLine("HIKARI_NEXT_BUSINESS") })],
      }),
      finds: found("ORDERED", "FLETS"),
    },
    {
      when: "a site on a dedicated line",
      company: aCompany({
        sites: [aSite({ state: "UNDER_CONSTRUCTION", accessLine: anAccessLine("IP_VPN") })],
      }),
      finds: found("UNDER_CONSTRUCTION", "DEDICATED"),
    },
    {
      when: "a site whose line is not chosen yet",
      company: aCompany({ sites: [aSite({ state: "PLANNED" })] }),
      finds: found("PLANNED", null),
    },
  ],
});
