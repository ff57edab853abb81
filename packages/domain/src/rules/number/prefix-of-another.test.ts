import { DEFAULT_NUMBER_PLAN } from "../../facts/base-contract.ts";
import { aCompany } from "../../testing/a-company.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { prefixOfAnother } from "./prefix-of-another.rule.ts";

const having = (...numbers: string[]) =>
  aCompany({
    contract: { numberPlan: { ...DEFAULT_NUMBER_PLAN, minDigits: 3, maxDigits: 5 } },
    extensions: numbers.map((typed) => anExtension(typed)),
  });
const found = (extension: string, other: string, others: number) => [
  { at: "number", params: { extension, other, otherName: `${other}の人`, others } },
];

describeRule(prefixOfAnother, {
  allowed: [
    { when: "numbers of one length", company: having("7001", "7002"), extension: "7001" },
    { when: "numbers that only begin alike", company: having("7001", "70021"), extension: "7001" },
    { when: "the same number, another rule's affair", company: having("7001", "7001"), extension: "7001" },
    { when: "it is too short itself", company: having("70", "7001"), extension: "70" },
  ],
  refused: [
    {
      when: "it begins with another that is too short to be a number",
      company: having("7001", "70"),
      extension: "7001",
      finds: found("7001", "70", 1),
    },
    {
      when: "another begins with it",
      company: having("700", "7001"),
      extension: "700",
      finds: found("700", "7001", 1),
    },
    {
      when: "it begins with another",
      company: having("700", "7001"),
      extension: "7001",
      finds: found("7001", "700", 1),
    },
    {
      when: "many begin with it: the first, and how many",
      company: having("7003", "700", "7001", "7002"),
      extension: "700",
      finds: found("700", "7001", 3),
    },
    {
      when: "it stands between two",
      company: having("70012", "700", "7001"),
      extension: "7001",
      finds: found("7001", "700", 2),
    },
  ],
});
