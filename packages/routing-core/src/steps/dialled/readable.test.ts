import { aCall, office, SATO } from "../../testing/a-table.ts";
import { describeStep } from "../../testing/describe-step.ts";
import { readable } from "./readable.step.ts";

const dial = (dialled: string) => aCall({ mobile: SATO }, dialled);
const company = office();

describeStep(readable, [
  { when: "digits", company, call: dial("7002"), says: { result: "MATCHED", params: { dialled: "7002" } } },
  {
    when: "full-width digits and dashes",
    company,
    call: dial("７０－０２"),
    says: { result: "MATCHED", params: { dialled: "7002" } },
  },
  {
    when: "an international number",
    company,
    call: dial("+1 212 555 0100"),
    says: { result: "MATCHED", params: { dialled: "+12125550100" } },
  },
  {
    when: "letters",
    company,
    call: dial("佐藤"),
    says: { result: "REFUSED", params: { dialled: "佐藤" }, refusal: "NUMBER_MALFORMED" },
  },
  {
    when: "nothing but dashes",
    company,
    call: dial("ー"),
    says: { result: "REFUSED", params: { dialled: "" }, refusal: "NUMBER_MALFORMED" },
  },
  {
    when: "a plus within the digits",
    company,
    call: dial("70+02"),
    says: { result: "REFUSED", params: { dialled: "70+02" }, refusal: "NUMBER_MALFORMED" },
  },
]);
