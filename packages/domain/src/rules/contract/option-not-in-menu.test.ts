import { aCompany } from "../../testing/a-company.ts";
import { aLine, anOption } from "../../testing/a-line.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { optionNotInMenu } from "./option-not-in-menu.rule.ts";

const ONE = "090-1111-0001";
const company = (menu: "CUSTOMER_PBX" | "VIRTUAL_PBX", ...options: ReturnType<typeof anOption>[]) =>
  aCompany({ contract: { menu }, lines: [aLine("090-1111-0000"), aLine(ONE, { options })] });
const found = (at: number, option: string) => ({
  at: `/mobileLines/1/options/${at}/kind`,
  params: { mobile: "+819011110001", option, menu: "CUSTOMER_PBX" },
});

describeRule(optionNotInMenu, {
  allowed: [
    { when: "on the virtual menu", company: company("VIRTUAL_PBX", anOption("OUTSIDE_050")) },
    { when: "another option", company: company("CUSTOMER_PBX", anOption("ROAMING_INCOMING")) },
    {
      when: "one that is over",
      company: company("CUSTOMER_PBX", anOption("OUTSIDE_050", "2026-04-01", "2026-11-30")),
    },
  ],
  refused: [
    {
      when: "both options for calls to the outside on the customer's menu",
      company: company(
        "CUSTOMER_PBX",
        anOption("OFFICE_LINK"),
        anOption("OUTSIDE_050"),
        anOption("OUTSIDE_GATEWAY", "2027-01-01"),
      ),
      finds: [found(1, "OUTSIDE_050"), found(2, "OUTSIDE_GATEWAY")],
    },
    {
      when: "until its last day",
      company: company("CUSTOMER_PBX", anOption("OUTSIDE_050", "2026-04-01", "2026-12-01")),
      finds: [found(0, "OUTSIDE_050")],
    },
  ],
});
