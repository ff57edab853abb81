import { aCall, EQUIPPED, SATO } from "../../testing/a-table.ts";
import { describeStep } from "../../testing/describe-step.ts";
import { officeAllowing } from "../../testing/outside-office.ts";
import { outsideFrozen } from "./frozen.step.ts";

const frozen = officeAllowing({ frozen: true });
const outsideCall = aCall({ mobile: EQUIPPED }, "80312345678");

describeStep(outsideFrozen, [
  {
    when: "nothing is frozen",
    company: officeAllowing({}),
    call: outsideCall,
    says: { result: "NOT_APPLICABLE", params: {} },
  },
  {
    when: "an extension is called under a freeze",
    company: frozen,
    call: aCall({ mobile: SATO }, "7002"),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
  {
    when: "an outside call under a freeze",
    company: frozen,
    call: outsideCall,
    says: { result: "REFUSED", params: { number: "0312345678" }, refusal: "OUTSIDE_FROZEN" },
  },
]);
