import { aCall, office, SATO, under } from "../../testing/a-table.ts";
import { describeStep } from "../../testing/describe-step.ts";
import { congestion } from "./congestion.step.ts";

const company = office();
const call = aCall({ mobile: SATO }, "7002");

describeStep(congestion, [
  {
    when: "while it is on",
    company,
    call: under(call, { congestion: true }),
    says: { result: "REFUSED", params: {}, refusal: "CONGESTION" },
  },
  { when: "otherwise", company, call, says: { result: "NOT_APPLICABLE", params: {} } },
]);
