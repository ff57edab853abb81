import { DEFAULT_NUMBER_PLAN } from "../../facts/base-contract.ts";
import { aCompany } from "../../testing/a-company.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { malformed } from "./malformed.rule.ts";

const planned = (minDigits: number, maxDigits: number, ...numbers: string[]) =>
  aCompany({
    contract: { numberPlan: { ...DEFAULT_NUMBER_PLAN, minDigits, maxDigits } },
    extensions: numbers.map((typed) => anExtension(typed)),
  });
const found = (extension: string, least: number, most: number) => [
  { at: "number", params: { extension, least, most } },
];

describeRule(malformed, {
  allowed: [
    { when: "digits of the least length", company: planned(3, 4, "701"), extension: "701" },
    { when: "digits of the greatest length", company: planned(3, 4, "7001"), extension: "7001" },
    {
      when: "full-width digits, which are read as digits",
      company: planned(4, 4, "７００１"),
      extension: "7001",
    },
    { when: "a leading zero", company: planned(2, 8, "07"), extension: "07" },
  ],
  refused: [
    { when: "one digit too few", company: planned(3, 4, "70"), extension: "70", finds: found("70", 3, 4) },
    {
      when: "one digit too many",
      company: planned(3, 4, "70011"),
      extension: "70011",
      finds: found("70011", 3, 4),
    },
    { when: "a letter", company: planned(2, 8, "700a"), extension: "700a", finds: found("700a", 2, 8) },
    { when: "nothing but a dash", company: planned(2, 8, "ー"), extension: "ー", finds: found("", 2, 8) },
    {
      when: "digits that are no digits of ours",
      company: planned(2, 8, "٧٠٠١"),
      extension: "٧٠٠١",
      finds: found("٧٠٠١", 2, 8),
    },
  ],
});
