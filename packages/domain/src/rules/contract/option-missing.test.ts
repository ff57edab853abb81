import { aCompany } from "../../testing/a-company.ts";
import { aLine, anOption } from "../../testing/a-line.ts";
import { aDeskPhone, anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { optionMissing } from "./option-missing.rule.ts";

const ONE = "090-1111-0001";
const ON = { voicemail: { on: true, ringSeconds: 20 } };
const having = (...options: ReturnType<typeof anOption>[]) => ({
  company: aCompany({ lines: [aLine(ONE, { options })], extensions: [anExtension("7001", ONE, ON)] }),
  extension: "7001",
});
const found = (day: string) => [
  {
    at: "voicemail/on",
    params: { extension: "7001", mobile: "+819011110001", option: "CARRIER_VOICEMAIL", day },
  },
];

describeRule(optionMissing, {
  allowed: [
    { when: "the line has it", ...having(anOption("CARRIER_VOICEMAIL")) },
    {
      when: "voicemail is off",
      company: aCompany({
        lines: [aLine(ONE)],
        extensions: [anExtension("7001", ONE, { voicemail: { on: false, ringSeconds: 20 } })],
      }),
      extension: "7001",
    },
    {
      when: "a fixed IP phone has Office Link's",
      company: aCompany({ extensions: [aDeskPhone("2001", ON)] }),
      extension: "2001",
    },
    {
      when: "there is no line to ask",
      company: aCompany({ extensions: [anExtension("7001", null, ON)] }),
      extension: "7001",
    },
    {
      when: "a number of nobody is another rule's affair",
      company: aCompany({ extensions: [anExtension("7001", ONE, ON)] }),
      extension: "7001",
    },
  ],
  refused: [
    { when: "the line lacks it", ...having(anOption("OFFICE_LINK")), finds: found("2026-12-01") },
    {
      when: "it is over since yesterday",
      ...having(anOption("CARRIER_VOICEMAIL", "2026-04-01", "2026-11-30")),
      finds: found("2026-12-01"),
    },
    {
      when: "it begins tomorrow",
      ...having(anOption("CARRIER_VOICEMAIL", "2026-12-02")),
      finds: found("2026-12-01"),
    },
  ],
});
