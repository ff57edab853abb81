import { DEFAULT_NUMBER_PLAN } from "../../facts/base-contract.ts";
import { aCompany } from "../../testing/a-company.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { reserved } from "./reserved.rule.ts";

const having = (typed: string, prefixes: Partial<typeof DEFAULT_NUMBER_PLAN> = {}) => ({
  company: aCompany({
    contract: { numberPlan: { ...DEFAULT_NUMBER_PLAN, ...prefixes } },
    extensions: [anExtension(typed)],
  }),
  extension: typed,
});
const found = (extension: string, because: string, start: string) => [
  { at: "number", params: { extension, because, start } },
];

describeRule(reserved, {
  allowed: [
    { when: "an ordinary number", ...having("7001") },
    { when: "four digits that begin with 1", ...having("1001") },
    { when: "two digits that begin with 1", ...having("11") },
    { when: "a prefix that the contract does not have", ...having("8001", { gatewayPrefix: "" }) },
    { when: "one digit of a prefix of two", ...having("8001", { gatewayPrefix: "81" }) },
    { when: "a number that is malformed anyhow", ...having("119119119") },
  ],
  refused: [
    ...["110", "118", "119", "184", "186"].map((service) => ({
      when: `begins with ${service}`,
      ...having(`${service}1`),
      finds: found(`${service}1`, "SERVICE", service),
    })),
    { when: "is 119 itself", ...having("119"), finds: found("119", "SERVICE", "119") },
    { when: "three digits that begin with 1", ...having("151"), finds: found("151", "SPECIAL_NUMBER", "1") },
    { when: "the prefix of a gateway", ...having("8001"), finds: found("8001", "OUTSIDE_PREFIX", "8") },
    { when: "the prefix of 050 calls", ...having("9001"), finds: found("9001", "OUTSIDE_PREFIX", "9") },
    { when: "a desk phone's prefix", ...having("0701"), finds: found("0701", "OUTSIDE_PREFIX", "0") },
    {
      when: "a prefix of two digits",
      ...having("8101", { gatewayPrefix: "81" }),
      finds: found("8101", "OUTSIDE_PREFIX", "81"),
    },
  ],
});
