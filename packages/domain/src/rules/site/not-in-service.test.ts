import type { SiteState } from "../../facts/site.ts";
import { aCompany } from "../../testing/a-company.ts";
import { aSite } from "../../testing/a-site.ts";
import { aDeskPhone, anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { TOKYO } from "../../testing/scalars.ts";
import { siteNotInService } from "./not-in-service.rule.ts";

const at = (state: SiteState, ...extensions: ReturnType<typeof anExtension>[]) =>
  aCompany({ sites: [aSite({ state })], extensions });
const found = (state: SiteState) => [{ at: "site", params: { extension: "2001", site: "東京本社", state } }];
const NOT_YET = ["PLANNED", "ORDERED", "UNDER_CONSTRUCTION", "CLOSED"] as const;

describeRule(siteNotInService, {
  allowed: [
    { when: "the site is in service", company: at("IN_SERVICE", aDeskPhone("2001")), extension: "2001" },
    {
      when: "a mobile works wherever its owner belongs",
      company: at("PLANNED", anExtension("7001", null, { site: TOKYO })),
      extension: "7001",
    },
    {
      when: "the phone stands at no site",
      company: at("PLANNED", aDeskPhone("2001", { site: null })),
      extension: "2001",
    },
  ],
  refused: [
    ...NOT_YET.map((state) => ({
      when: `a fixed IP phone at a site that is ${state}`,
      company: at(state, aDeskPhone("2001")),
      extension: "2001",
      finds: found(state),
    })),
    {
      when: "a phone behind the customer's PBX",
      company: at("ORDERED", aDeskPhone("2001", { kind: "PBX_EXTENSION" })),
      extension: "2001",
      finds: found("ORDERED"),
    },
  ],
});
