import { number } from "@naisen/domain/testing/scalars";
import {
  ABROAD,
  aCall,
  FAR_ABROAD,
  HANDSET_A,
  HANDSET_B,
  type Known,
  OUR_050,
  OUTSIDER,
  office,
  SATO,
  under,
} from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { callerAtHome } from "./at-home.step.ts";

const company = office();

function atHome(when: string, line: typeof SATO, lines: NonNullable<Known["lines"]>): StepCase {
  const call = under(aCall({ mobile: line }, "7002"), { lines });
  return { when, company, call, says: { result: "MATCHED", params: { line } } };
}

function abroad(
  when: string,
  line: typeof SATO,
  lines: NonNullable<Known["lines"]>,
  country = "US",
): StepCase {
  const call = under(aCall({ mobile: line }, "7002"), { lines });
  const says = { result: "REFUSED", params: { line, country }, refusal: "ROAMING_EXTENSION_DIAL" } as const;
  return { when, company, call, says };
}

function noMobile(when: string, from: StepCase["call"]["from"], dialled: string): StepCase {
  return { when, company, call: aCall(from, dialled), says: { result: "NOT_APPLICABLE", params: {} } };
}

describeStep(callerAtHome, [
  atHome("nothing is known of the line", SATO, {}),
  atHome("at home", SATO, { [SATO]: "DOMESTIC" }),
  atHome("out of area, and yet the call was made", SATO, { [SATO]: "OUT_OF_AREA" }),
  atHome("its own word goes before its pair's", HANDSET_A, { [HANDSET_A]: "DOMESTIC", [HANDSET_B]: ABROAD }),
  abroad("abroad", SATO, { [SATO]: ABROAD }),
  abroad("abroad outside WORLD WING", SATO, { [SATO]: FAR_ABROAD }, "KP"),
  abroad("the other line of the handset is abroad", HANDSET_A, { [HANDSET_B]: ABROAD }),
  {
    ...abroad("an outside prefix does not help", SATO, { [SATO]: ABROAD }),
    call: under(aCall({ mobile: SATO }, "80312345678"), { lines: { [SATO]: ABROAD } }),
  },
  noMobile("a fixed IP phone", { desk: number("2001") }, "7002"),
  noMobile("somebody outside", { outside: OUTSIDER }, OUR_050),
]);
