import { aCompany } from "../../testing/a-company.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { number, TOKYO } from "../../testing/scalars.ts";
import type { SiteId } from "../../vocabulary/ids.ts";
import { siteUnknown } from "./unknown.rule.ts";

const company = aCompany({ extensions: [anExtension("7001")] });
const edit = { type: "EditExtension", extension: number("7001") } as const;

describeRule(siteUnknown, {
  allowed: [
    { when: "the site is there", company, change: { ...edit, site: TOKYO } },
    { when: "the site is emptied", company, change: { ...edit, site: null } },
    { when: "no site is named", company, change: { ...edit, name: "新しい名前" } },
    {
      when: "a change that has nothing to do with sites",
      company,
      change: { type: "UnbindMobile", extension: number("7001") },
    },
  ],
  refused: [
    {
      when: "there is no such site",
      company,
      change: { ...edit, site: "sapporo" as SiteId },
      finds: [{ at: "/site", params: { site: "sapporo" } }],
    },
  ],
});
