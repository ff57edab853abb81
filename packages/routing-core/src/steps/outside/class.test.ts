import { aCall, EQUIPPED, SATO } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { officeAllowing } from "../../testing/outside-office.ts";
import { outsideClass } from "./class.step.ts";

const ordered = officeAllowing({});

function lets(when: string, number: string, kind: string, allowance: string, company = ordered): StepCase {
  const params = { number, class: kind, allowance };
  return {
    when,
    company,
    call: aCall({ mobile: EQUIPPED }, `8${number}`),
    says: { result: "MATCHED", params },
  };
}

function stops(when: string, number: string, kind: string, company = ordered): StepCase {
  const params = { number, class: kind };
  const says = { result: "REFUSED", params, refusal: "OUTSIDE_CLASS_NOT_ALLOWED" } as const;
  return { when, company, call: aCall({ mobile: EQUIPPED }, `8${number}`), says };
}

describeStep(outsideClass, [
  lets("a number within the country, with the order of the option", "0312345678", "DOMESTIC", "ANY"),
  lets("a call that is free to its caller", "0120123456", "DOMESTIC", "ANY"),
  stops("abroad, never allowed", "010442079460000", "INTERNATIONAL"),
  stops("abroad by its sign", "+12125550100", "INTERNATIONAL"),
  stops("a price that the called service sets", "0570012345", "PREMIUM_RATE"),
  stops("behind another carrier's prefix", "00330312345678", "OTHER_CARRIER"),
  stops("within the country, taken away", "0312345678", "DOMESTIC", officeAllowing({ domestic: "NO" })),
  lets(
    "abroad, allowed",
    "010442079460000",
    "INTERNATIONAL",
    "ANY",
    officeAllowing({ international: "ANY" }),
  ),
  lets("listed ones only", "0990123456", "PREMIUM_RATE", "LISTED", officeAllowing({ premiumRate: "LISTED" })),
  {
    when: "an extension is called",
    company: ordered,
    call: aCall({ mobile: SATO }, "7002"),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
]);
