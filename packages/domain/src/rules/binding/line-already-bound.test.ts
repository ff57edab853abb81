import { aCompany } from "../../testing/a-company.ts";
import { aLine } from "../../testing/a-line.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { lineAlreadyBound } from "./line-already-bound.rule.ts";

const lines = [aLine("090-1111-0001"), aLine("090-1111-0002")];
const sharedBy = (...others: string[]) =>
  others.map((other) => ({
    at: "mobile",
    params: { extension: "7001", mobile: "+819011110001", other, otherName: `${other}の人` },
  }));

describeRule(lineAlreadyBound, {
  allowed: [
    {
      when: "each extension has a line of its own",
      company: aCompany({
        lines,
        extensions: [anExtension("7001", "090-1111-0001"), anExtension("7002", "090-1111-0002")],
      }),
      extension: "7001",
    },
    {
      when: "several extensions have none",
      company: aCompany({ extensions: [anExtension("7001"), anExtension("7002")] }),
      extension: "7001",
    },
  ],
  refused: [
    {
      when: "a colleague has the number",
      company: aCompany({
        lines,
        extensions: [anExtension("7001", "090-1111-0001"), anExtension("7002", "090-1111-0001")],
      }),
      extension: "7001",
      finds: sharedBy("7002"),
    },
    {
      when: "each of several colleagues is told",
      company: aCompany({
        lines,
        extensions: ["7001", "7002", "7003"].map((extension) => anExtension(extension, "090-1111-0001")),
      }),
      extension: "7001",
      finds: sharedBy("7002", "7003"),
    },
  ],
});
