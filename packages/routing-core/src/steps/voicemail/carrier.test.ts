import { idOf } from "@naisen/domain/testing/scalars";
import {
  aCall,
  EQUIPPED,
  FORWARDING,
  type Known,
  OUR_050,
  OUTSIDER,
  office,
  SATO,
  under,
} from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { carrierVoicemail } from "./carrier.step.ts";

const company = office();
const call = (dialled: string, known: Known) => under(aCall({ mobile: SATO }, dialled), known);

function answers(
  when: string,
  dialled: string,
  known: Known,
  params: { extension: string; state: string },
): StepCase {
  const decides = {
    outcome: "VOICEMAIL",
    presented: { kind: "EXTENSION", number: "7001" },
    charge: "FLAT_RATE",
    calleeCharge: "METERED_VOICEMAIL_PLAYBACK",
    refusal: null,
  };
  return { when, company, call: call(dialled, known), says: { result: "MATCHED", params, decides } };
}

function silent(when: string, dialled: string, why: string, known: Known, extension = dialled): StepCase {
  return {
    when,
    company,
    call: call(dialled, known),
    says: { result: "NOT_APPLICABLE", params: { extension, why } },
  };
}

describeStep(carrierVoicemail, [
  answers("busy", "7006", { busy: ["7006"] }, { extension: "7006", state: "CALLEE_BUSY" }),
  answers(
    "out of area",
    "7006",
    { lines: { [EQUIPPED]: "OUT_OF_AREA" } },
    { extension: "7006", state: "CALLEE_OUT_OF_AREA" },
  ),
  answers(
    "no answer where it rings in another's place",
    "7008",
    { noAnswer: ["7006"] },
    { extension: "7006", state: "CALLEE_NO_ANSWER" },
  ),
  answers(
    "after a forward it is that of the extension forwarded to",
    "7007",
    { lines: { [FORWARDING]: "OUT_OF_AREA" }, busy: ["7006"] },
    { extension: "7006", state: "CALLEE_BUSY" },
  ),
  {
    when: "from outside nobody pays, also not for playing it back",
    company: rungBy("7006"),
    call: under(aCall({ outside: OUTSIDER }, OUR_050), { busy: ["7006"] }),
    says: {
      result: "MATCHED",
      params: { extension: "7006", state: "CALLEE_BUSY" },
      decides: { outcome: "VOICEMAIL", charge: "NONE", calleeCharge: "NONE" },
    },
  },
  silent("the phone is free", "7006", "FREE", {}),
  silent("the forward is free", "7007", "FREE", { busy: ["7007"] }, "2001"),
  silent("switched off", "7001", "OFF", { busy: ["7001"] }),
  silent("on, but the line has no such option", "7002", "NO_OPTION", { busy: ["7002"] }),
  silent("a fixed IP phone has none", "2001", "OTHER_KIND", { busy: ["2001"] }),
]);

/** The office, with the 050 number ringing this one. */
function rungBy(typed: string): StepCase["company"] {
  return { ...company, settings: { ...company.settings, inbound: new Map([[OUR_050, idOf(typed)]]) } };
}
