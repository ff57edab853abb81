import { aCompany } from "../../testing/a-company.ts";
import { aLine, anOption } from "../../testing/a-line.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { lineRoamingWithoutOption } from "./line-roaming-without-option.rule.ts";

const ONE = "090-1111-0001";
const company = (...options: ReturnType<typeof anOption>[]) =>
  aCompany({ lines: [aLine(ONE, { options })], extensions: [anExtension("7001", ONE), anExtension("7002")] });

describeRule(lineRoamingWithoutOption, {
  allowed: [
    { when: "the line is at home, as far as is known", company: company(), extension: "7001" },
    {
      when: "the line has the option",
      company: company(anOption("ROAMING_INCOMING")),
      extension: "7001",
      abroad: [ONE],
    },
    { when: "another line is abroad", company: company(), extension: "7001", abroad: ["090-1111-0002"] },
    { when: "nothing is bound", company: company(), extension: "7002", abroad: [ONE] },
  ],
  refused: [
    {
      when: "the line is abroad without the option",
      company: company(),
      extension: "7001",
      abroad: [ONE],
      finds: [{ at: "mobile", params: { extension: "7001", mobile: "+819011110001" } }],
    },
    {
      when: "the option is over",
      company: company(anOption("ROAMING_INCOMING", "2026-04-01", "2026-11-30")),
      extension: "7001",
      abroad: [ONE],
      finds: [{ at: "mobile", params: { extension: "7001", mobile: "+819011110001" } }],
    },
  ],
});
