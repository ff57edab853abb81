import { aCompany } from "../../testing/a-company.ts";
import { aLine, anOption } from "../../testing/a-line.ts";
import { aDeskPhone, anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { lineNotAssociated } from "./line-not-associated.rule.ts";

const withOptions = (...options: ReturnType<typeof anOption>[]) =>
  aCompany({
    lines: [aLine("090-1111-0001", { options })],
    extensions: [anExtension("7001", "090-1111-0001"), anExtension("7002"), aDeskPhone("2001")],
  });
const lacking = (lacks: "LINE" | "OPTION", day = "2026-12-01") => [
  { at: "mobile", params: { extension: "7001", mobile: "+819011110001", lacks, day } },
];

describeRule(lineNotAssociated, {
  allowed: [
    { when: "Office Link is in force", company: withOptions(anOption("OFFICE_LINK")), extension: "7001" },
    {
      when: "on Office Link's first day",
      company: withOptions(anOption("OFFICE_LINK", "2026-12-01")),
      extension: "7001",
    },
    {
      when: "on Office Link's last day",
      company: withOptions(anOption("OFFICE_LINK", "2026-04-01", "2026-12-01")),
      extension: "7001",
    },
    {
      when: "Office Link was ordered again after a pause",
      company: withOptions(
        anOption("OFFICE_LINK", "2026-04-01", "2026-06-30"),
        anOption("OFFICE_LINK", "2026-10-01"),
      ),
      extension: "7001",
    },
    { when: "nothing is bound", company: withOptions(), extension: "7002" },
    { when: "a desk phone needs no line", company: withOptions(), extension: "2001" },
  ],
  refused: [
    {
      when: "the number is none of the company's, whosever it is",
      company: aCompany({ extensions: [anExtension("7001", "090-1111-0001")] }),
      extension: "7001",
      finds: lacking("LINE"),
    },
    { when: "the line has no option", company: withOptions(), extension: "7001", finds: lacking("OPTION") },
    {
      when: "another option does not do",
      company: withOptions(anOption("OUTSIDE_050")),
      extension: "7001",
      finds: lacking("OPTION"),
    },
    {
      when: "Office Link begins tomorrow",
      company: withOptions(anOption("OFFICE_LINK", "2026-12-02")),
      extension: "7001",
      finds: lacking("OPTION"),
    },
    {
      when: "Office Link was over yesterday",
      company: withOptions(anOption("OFFICE_LINK", "2026-04-01", "2026-11-30")),
      extension: "7001",
      finds: lacking("OPTION"),
    },
    {
      when: "in the pause between two Office Links",
      company: withOptions(
        anOption("OFFICE_LINK", "2026-04-01", "2026-06-30"),
        anOption("OFFICE_LINK", "2026-10-01"),
      ),
      extension: "7001",
      on: "2026-08-15",
      finds: lacking("OPTION", "2026-08-15"),
    },
  ],
});
