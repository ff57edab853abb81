import {
  ABROAD,
  aCall,
  EQUIPPED,
  FAR_ABROAD,
  HANDSET_A,
  HANDSET_B,
  type Known,
  office,
  SATO,
  TAKAHASHI,
  under,
} from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { calleeAbroad } from "./abroad.step.ts";

const company = office();
const call = (dialled: string, lines: NonNullable<Known["lines"]>) =>
  under(aCall({ mobile: SATO }, dialled), { lines });

function abroad(
  when: string,
  dialled: string,
  lines: NonNullable<Known["lines"]>,
  params: StepCase["says"]["params"],
): StepCase {
  return { when, company, call: call(dialled, lines), says: { result: "MATCHED", params } };
}

function notAbroad(
  when: string,
  extension: string,
  why: string,
  lines: NonNullable<Known["lines"]> = {},
): StepCase {
  return {
    when,
    company,
    call: call(extension, lines),
    says: { result: "NOT_APPLICABLE", params: { extension, why } },
  };
}

describeStep(calleeAbroad, [
  abroad(
    "with the option in a country of WORLD WING",
    "7006",
    { [EQUIPPED]: ABROAD },
    { extension: "7006", country: "US", lacks: null },
  ),
  abroad(
    "with the option elsewhere",
    "7006",
    { [EQUIPPED]: FAR_ABROAD },
    { extension: "7006", country: "KP", lacks: "WORLD_WING" },
  ),
  abroad(
    "without the option",
    "7002",
    { [TAKAHASHI]: ABROAD },
    { extension: "7002", country: "US", lacks: "OPTION" },
  ),
  abroad(
    "the other line of the handset is abroad",
    "7021",
    { [HANDSET_B]: ABROAD },
    { extension: "7021", country: "US", lacks: "OPTION" },
  ),
  abroad(
    "the phone that stands in the callee's place",
    "7008",
    { [EQUIPPED]: ABROAD },
    { extension: "7006", country: "US", lacks: null },
  ),
  notAbroad("at home", "7002", "AT_HOME"),
  notAbroad("out of area", "7002", "AT_HOME", { [TAKAHASHI]: "OUT_OF_AREA" }),
  notAbroad("its own word goes before its pair's", "7021", "AT_HOME", {
    [HANDSET_A]: "DOMESTIC",
    [HANDSET_B]: ABROAD,
  }),
  notAbroad("a fixed IP phone", "2001", "NOT_MOBILE"),
]);
