import { aCall, EQUIPPED, SATO } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { officeAllowing } from "../../testing/outside-office.ts";
import { outsideAllowList } from "./allow-list.step.ts";

const company = officeAllowing({
  domestic: "LISTED",
  international: "LISTED",
  premiumRate: "ANY",
  allowList: ["+44", "03"],
});
const calling = (number: string) => aCall({ mobile: EQUIPPED }, `8${number}`);

function listed(when: string, number: string, entry: string): StepCase {
  return { when, company, call: calling(number), says: { result: "MATCHED", params: { number, entry } } };
}

function unlisted(when: string, number: string): StepCase {
  const says = { result: "REFUSED", params: { number }, refusal: "OUTSIDE_NOT_LISTED" } as const;
  return { when, company, call: calling(number), says };
}

describeStep(outsideAllowList, [
  listed("a town that is listed", "0312345678", "03"),
  listed("a country that is listed by its sign", "010442079460000", "+44"),
  listed("the town as it is written abroad", "+81312345678", "03"),
  unlisted("another town", "0612345678"),
  unlisted("another country", "+12125550100"),
  {
    when: "a class of which any number is allowed",
    company,
    call: calling("0570012345"),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
  {
    when: "an extension is called",
    company,
    call: aCall({ mobile: SATO }, "7002"),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
]);
