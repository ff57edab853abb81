import { aCompany } from "../../testing/a-company.ts";
import { aLine, anOption } from "../../testing/a-line.ts";
import { aDeskPhone, anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { day } from "../../testing/scalars.ts";
import { notInForce } from "./not-in-force.rule.ts";

const during = (startsOn: string, endsOn: string | null) =>
  aCompany({
    contract: { term: { startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) } },
    lines: [aLine("090-1111-0001", { options: [anOption("OFFICE_LINK", "2020-01-01")] })],
    extensions: [anExtension("7001", "090-1111-0001"), aDeskPhone("2001")],
  });

describeRule(notInForce, {
  allowed: [
    {
      when: "within a contract that runs on",
      company: during("2026-04-01", null),
      extension: "7001",
      on: "2030-01-01",
    },
    {
      when: "on its first day",
      company: during("2026-04-01", null),
      extension: "7001",
      on: "2026-04-01",
    },
    {
      when: "on its last day",
      company: during("2026-04-01", "2027-03-31"),
      extension: "7001",
      on: "2027-03-31",
    },
  ],
  refused: [
    {
      when: "the day before it begins",
      company: during("2026-04-01", null),
      extension: "7001",
      on: "2026-03-31",
      finds: [
        {
          at: "mobile",
          params: { extension: "7001", day: "2026-03-31", startsOn: "2026-04-01", endsOn: null },
        },
      ],
    },
    {
      when: "the day after it is over, a desk phone too",
      company: during("2026-04-01", "2027-03-31"),
      extension: "2001",
      on: "2027-04-01",
      finds: [
        {
          at: "kind",
          params: { extension: "2001", day: "2027-04-01", startsOn: "2026-04-01", endsOn: "2027-03-31" },
        },
      ],
    },
  ],
});
