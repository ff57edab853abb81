import type { OptionKind } from "../../facts/mobile-line.ts";
import { aCompany } from "../../testing/a-company.ts";
import { aLine, anOption } from "../../testing/a-line.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { notProrated } from "./not-prorated.rule.ts";

const beginning = (kind: OptionKind, startsOn: string) =>
  aCompany({
    lines: [aLine("090-1111-0001", { options: [anOption("OFFICE_LINK"), anOption(kind, startsOn)] })],
  });
const found = (option: OptionKind, startsOn: string) => [
  {
    at: "/mobileLines/0/options/1/startsOn",
    params: { mobile: "+819011110001", option, startsOn },
  },
];

describeRule(notProrated, {
  allowed: [
    { when: "on the first of a month", company: beginning("OUTSIDE_050", "2027-01-01") },
    { when: "in the middle of a month that is past", company: beginning("OUTSIDE_050", "2026-11-15") },
    { when: "an option that is prorated", company: beginning("CARRIER_VOICEMAIL", "2026-12-15") },
  ],
  refused: (["OFFICE_LINK", "OUTSIDE_050", "OUTSIDE_GATEWAY"] as const).flatMap((kind) => [
    {
      when: `${kind} in the middle of this month, begun already`,
      company: beginning(kind, "2026-12-02"),
      on: "2026-12-20",
      finds: found(kind, "2026-12-02"),
    },
    {
      when: `${kind} in the middle of a later month`,
      company: beginning(kind, "2027-02-15"),
      finds: found(kind, "2027-02-15"),
    },
  ]),
});
