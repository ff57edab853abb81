import type { LineStatus } from "../../facts/mobile-line.ts";
import { aCompany } from "../../testing/a-company.ts";
import { aLine } from "../../testing/a-line.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { lineNotActive } from "./line-not-active.rule.ts";

const withStatus = (status: LineStatus) =>
  aCompany({
    lines: [aLine("090-1111-0001", { status })],
    extensions: [anExtension("7001", "090-1111-0001"), anExtension("7002"), anExtension("7003", "090-9-1")],
  });
const inStatus = (status: LineStatus) => [
  { at: "mobile", params: { extension: "7001", mobile: "+819011110001", status } },
];

describeRule(lineNotActive, {
  allowed: [
    { when: "the line is active", company: withStatus("ACTIVE"), extension: "7001" },
    { when: "nothing is bound", company: withStatus("SUSPENDED"), extension: "7002" },
    { when: "a number of nobody has no state", company: withStatus("SUSPENDED"), extension: "7003" },
  ],
  refused: [
    {
      when: "the line is suspended",
      company: withStatus("SUSPENDED"),
      extension: "7001",
      finds: inStatus("SUSPENDED"),
    },
    {
      when: "the line is cancelled",
      company: withStatus("CANCELLED"),
      extension: "7001",
      finds: inStatus("CANCELLED"),
    },
  ],
});
