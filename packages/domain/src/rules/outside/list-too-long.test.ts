import { aCompany } from "../../testing/a-company.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { listTooLong } from "./list-too-long.rule.ts";

const company = aCompany();
const listing = (length: number) =>
  ({
    type: "SetOutside",
    allowList: Array.from({ length }, (_, index) => `03${String(index).padStart(8, "0")}`),
  }) as const;

describeRule(listTooLong, {
  allowed: [
    { when: "as many as are read", company, change: listing(200) },
    { when: "none", company, change: listing(0) },
    { when: "a freeze", company, change: { type: "SetOutside", frozen: true } },
  ],
  refused: [
    {
      when: "one more",
      company,
      change: listing(201),
      finds: [{ at: "/allowList", params: { listed: 201, most: 200 } }],
    },
  ],
});
