import { aCall, office, SATO } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { calleeKnown } from "./known.step.ts";

const company = office();
const nobody = (when: string, dialled: string): StepCase => ({
  when,
  company,
  call: aCall({ mobile: SATO }, dialled),
  says: { result: "REFUSED", params: { dialled }, refusal: "NO_SUCH_EXTENSION" },
});

describeStep(calleeKnown, [
  {
    when: "a colleague",
    company,
    call: aCall({ mobile: SATO }, "7002"),
    says: { result: "MATCHED", params: { extension: "7002" } },
  },
  {
    when: "a held extension has its number all the same",
    company,
    call: aCall({ mobile: SATO }, "7003"),
    says: { result: "MATCHED", params: { extension: "7003" } },
  },
  nobody("digits of nobody", "7999"),
  nobody("the beginning of an extension", "700"),
  nobody("an extension with digits behind it", "70021"),
]);
