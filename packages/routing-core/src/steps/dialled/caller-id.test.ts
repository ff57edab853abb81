import { aCall, office, SATO } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { callerId } from "./caller-id.step.ts";

const company = office();

function read(when: string, typed: string, prefix: string, number: string): StepCase {
  const says = {
    result: "MATCHED",
    params: { prefix, number },
    learnt: { withheld: prefix === "184" },
  } as const;
  return { when, company, call: aCall({ mobile: SATO }, typed), says };
}

function malformed(when: string, dialled: string): StepCase {
  const says = { result: "REFUSED", params: { dialled }, refusal: "NUMBER_MALFORMED" } as const;
  return { when, company, call: aCall({ mobile: SATO }, dialled), says };
}

function neither(when: string, dialled: string): StepCase {
  const says = { result: "NOT_APPLICABLE", params: { dialled } } as const;
  return { when, company, call: aCall({ mobile: SATO }, dialled), says };
}

describeStep(callerId, [
  read("184 before an extension withholds the number", "1847002", "184", "7002"),
  read("186 before an extension shows it", "1867002", "186", "7002"),
  read("184 before a public number", "184-03-1234-5678", "184", "0312345678"),
  read("it stands once", "1841867002", "184", "1867002"),
  read("whatever digits they are", "184186", "184", "186"),
  malformed("184 alone", "184"),
  malformed("186 alone", "186"),
  neither("an extension", "7002"),
  neither("184 within the digits", "71847"),
]);
