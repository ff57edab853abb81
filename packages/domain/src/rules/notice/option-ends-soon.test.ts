import { aCompany } from "../../testing/a-company.ts";
import { aLine, anOption } from "../../testing/a-line.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { optionEndsSoon } from "./option-ends-soon.rule.ts";

const ONE = "090-1111-0001";
const having = (...options: ReturnType<typeof anOption>[]) => ({
  company: aCompany({
    lines: [aLine(ONE, { options })],
    extensions: [anExtension("7001", ONE), anExtension("7002")],
  }),
  extension: "7001",
});
const found = (option: string, endsOn: string) => ({
  at: "mobile",
  params: { extension: "7001", mobile: "+819011110001", option, endsOn },
});

describeRule(optionEndsSoon, {
  allowed: [
    { when: "it runs on", ...having(anOption("OFFICE_LINK")) },
    { when: "it ends in 31 days", ...having(anOption("OFFICE_LINK", "2026-04-01", "2027-01-01")) },
    { when: "it is over", ...having(anOption("OFFICE_LINK", "2026-04-01", "2026-11-30")) },
    { when: "it has yet to begin", ...having(anOption("OFFICE_LINK", "2026-12-02", "2026-12-20")) },
    {
      when: "it goes on by another contract",
      ...having(anOption("OFFICE_LINK", "2026-04-01", "2026-12-20"), anOption("OFFICE_LINK", "2026-12-21")),
    },
    { when: "nothing is bound", ...having(), extension: "7002" },
  ],
  refused: [
    {
      when: "it ends in 30 days",
      ...having(anOption("OFFICE_LINK", "2026-04-01", "2026-12-31")),
      finds: [found("OFFICE_LINK", "2026-12-31")],
    },
    {
      when: "it ends today, and another one soon",
      ...having(
        anOption("CARRIER_VOICEMAIL", "2026-04-01", "2026-12-01"),
        anOption("ROAMING_INCOMING", "2026-04-01", "2026-12-20"),
      ),
      finds: [found("CARRIER_VOICEMAIL", "2026-12-01"), found("ROAMING_INCOMING", "2026-12-20")],
    },
  ],
});
