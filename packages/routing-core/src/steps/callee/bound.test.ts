import { aCall, EQUIPPED, office, SATO } from "../../testing/a-table.ts";
import { describeStep } from "../../testing/describe-step.ts";
import { calleeBound } from "./bound.step.ts";

const company = office();
const has = (when: string, extension: string) => ({
  when,
  company,
  call: aCall({ mobile: SATO }, extension),
  says: { result: "MATCHED" as const, params: { extension } },
});

describeStep(calleeBound, [
  has("a mobile with a line", "7002"),
  has("a desk phone is its own device", "2001"),
  has("a held extension has a line too", "7003"),
  {
    when: "an extension without a line",
    company,
    call: aCall({ mobile: SATO }, "7005"),
    says: { result: "REFUSED", params: { extension: "7005" }, refusal: "EXTENSION_UNBOUND" },
  },
  {
    when: "an outside call has no callee of ours",
    company,
    call: aCall({ mobile: EQUIPPED }, "90312345678"),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
]);
