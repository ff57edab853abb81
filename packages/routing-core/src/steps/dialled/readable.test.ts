import { number } from "@naisen/domain/testing/scalars";
import { aCall, office, SATO } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { readable } from "./readable.step.ts";

const company = office();
const MOBILE = { mobile: SATO };

function read(
  when: string,
  typed: string,
  dialled: string,
  from: StepCase["call"]["from"] = MOBILE,
): StepCase {
  return { when, company, call: aCall(from, typed), says: { result: "MATCHED", params: { dialled } } };
}

function notRead(
  when: string,
  typed: string,
  dialled: string,
  from: StepCase["call"]["from"] = MOBILE,
): StepCase {
  const says = { result: "REFUSED", params: { dialled }, refusal: "NUMBER_MALFORMED" } as const;
  return { when, company, call: aCall(from, typed), says };
}

describeStep(readable, [
  read("digits", "7002", "7002"),
  read("full-width digits and dashes", "７０－０２", "7002"),
  read("an international number", "+1 212 555 0100", "+12125550100"),
  read("an international number behind the gateway prefix", "8+12125550100", "8+12125550100"),
  read("behind 184 and the 050 prefix", "1849+12125550100", "1849+12125550100"),
  read("behind a desk phone's prefix", "0+12125550100", "0+12125550100", { desk: number("2001") }),
  notRead("letters", "佐藤", "佐藤"),
  notRead("nothing but dashes", "ー", ""),
  notRead("a plus within the digits", "70+02", "70+02"),
  notRead("a plus alone", "+", "+"),
  notRead("a plus behind another phone's prefix", "8+12125550100", "8+12125550100", { desk: number("2001") }),
]);
