import { aLine, anOption } from "@naisen/domain/testing/a-line";
import { number } from "@naisen/domain/testing/scalars";
import { aCall, EQUIPPED, office, SATO } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { outsideOption } from "./option.step.ts";

const company = office();
const day = "2026-12-01";

function has(when: string, dialled: string, option: string): StepCase {
  const params = { extension: "7006", option, day };
  return { when, company, call: aCall({ mobile: EQUIPPED }, dialled), says: { result: "MATCHED", params } };
}

function lacks(when: string, dialled: string, params: object, at = company, mobile = SATO): StepCase {
  const compared = { extension: "7001", day, why: "NO_OPTION", ...params };
  const says = { result: "REFUSED", params: compared, refusal: "OPTION_MISSING" } as const;
  return { when, company: at, call: aCall({ mobile }, dialled), says };
}

function without050(): StepCase["company"] {
  const { facts } = company;
  return { ...company, facts: { ...facts, baseContract: { ...facts.baseContract, number050: null } } };
}

function optionEnded(): StepCase["company"] {
  const line = aLine(SATO, {
    options: [anOption("OFFICE_LINK"), anOption("OUTSIDE_050", "2026-04-01", "2026-11-30")],
  });
  const lines = new Map([...company.facts.lines, [SATO, line]]);
  return { ...company, facts: { ...company.facts, lines } };
}

describeStep(outsideOption, [
  has("050 with its option", "90312345678", "OUTSIDE_050"),
  has("gateway with its option", "80312345678", "OUTSIDE_GATEWAY"),
  lacks("050 without", "90312345678", { option: "OUTSIDE_050" }),
  lacks("gateway without", "80312345678", { option: "OUTSIDE_GATEWAY" }),
  lacks("the option ended yesterday", "90312345678", { option: "OUTSIDE_050" }, optionEnded()),
  lacks(
    "the contract has no 050 number",
    "90312345678",
    { extension: "7006", option: "OUTSIDE_050", why: "NO_050_NUMBER" },
    without050(),
    EQUIPPED,
  ),
  {
    when: "a fixed IP phone needs none",
    company,
    call: aCall({ desk: number("2001") }, "00312345678"),
    says: { result: "NOT_APPLICABLE", params: { why: "NOT_MOBILE" } },
  },
  {
    when: "an extension call needs none",
    company,
    call: aCall({ mobile: SATO }, "7002"),
    says: { result: "NOT_APPLICABLE", params: { why: "NOT_OUTSIDE" } },
  },
]);
