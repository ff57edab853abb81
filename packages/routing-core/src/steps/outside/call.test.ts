import { aCall, EQUIPPED, OUR_050, OUR_FIXED_LINE, office } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { outsideCall } from "./call.step.ts";

const company = office();
const TO = "+81312345678";

function out(
  when: string,
  dialled: string,
  charge: string,
  presented: { kind: string; number: string },
  to: object,
): StepCase {
  const decides = {
    outcome: "OUTSIDE",
    legs: [{ to, ringSeconds: null, on: {} }],
    presented,
    charge,
    calleeCharge: "NONE",
    refusal: null,
  };
  const params = { number: TO, presented: presented.number, charge };
  return {
    when,
    company,
    call: aCall({ mobile: EQUIPPED }, dialled),
    says: { result: "MATCHED", params, decides },
  };
}

const AS_050 = { kind: "COMPANY_050", number: OUR_050 };
const AS_FIXED_LINE = { kind: "FIXED_LINE", number: OUR_FIXED_LINE };
const WITHHELD = { kind: "WITHHELD", number: "" };
const GATEWAY = { gateway: "tokyo", number: TO };

describeStep(outsideCall, [
  out("by 050, as the company's 050 number", "90312345678", "METERED_050", AS_050, { carrier: TO }),
  out("by the gateway, as the fixed line", "80312345678", "METERED_GATEWAY", AS_FIXED_LINE, GATEWAY),
  out("with the number withheld", "18480312345678", "METERED_GATEWAY", WITHHELD, GATEWAY),
  {
    when: "an extension call",
    company,
    call: aCall({ mobile: EQUIPPED }, "7002"),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
]);
