import { aCompany } from "@naisen/domain/testing/a-company";
import { aDeskPhone, anExtension } from "@naisen/domain/testing/an-extension";
import { number, phone } from "@naisen/domain/testing/scalars";
import {
  ABROAD,
  aCall,
  FREE,
  HANDSET_A,
  HANDSET_B,
  office,
  SATO,
  SUSPENDED,
  TAKAHASHI,
  under,
} from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { ordinaryCall } from "./ordinary-call.step.ts";

const company = office();

function ordinary(when: string, dialled: string, to: string, mobile = SATO): StepCase {
  const decides = {
    outcome: "ORDINARY_CALL",
    legs: [{ to: { carrier: to }, ringSeconds: null, on: {} }],
    presented: { kind: "MOBILE", number: mobile },
    charge: "METERED_MOBILE",
    calleeCharge: "NONE",
    refusal: null,
  };
  const params = { dialled: dialled.replaceAll(/[- ]/g, ""), presented: mobile };
  return { when, company, call: aCall({ mobile }, dialled), says: { result: "MATCHED", params, decides } };
}

function notOrdinary(when: string, from: StepCase["call"]["from"], dialled: string, at = company): StepCase {
  const says = { result: "NOT_APPLICABLE", params: { dialled } } as const;
  return { when, company: at, call: aCall(from, dialled), says };
}

describeStep(ordinaryCall, [
  ordinary("a colleague's mobile number is no extension", "090-1111-0002", TAKAHASHI),
  ordinary("a fixed number", "03-1234-5678", "+81312345678"),
  ordinary("a number abroad", "+1 212 555 0100", "+12125550100"),
  ordinary("the speaking clock", "117", "117"),
  ordinary("from a suspended line: that is the carrier's affair", "0312345678", "+81312345678", SUSPENDED),
  ordinary("from a line without an extension", "0312345678", "+81312345678", FREE),
  {
    ...ordinary("from abroad and in congestion", "0312345678", "+81312345678"),
    call: under(aCall({ mobile: SATO }, "0312345678"), { lines: { [SATO]: ABROAD }, congestion: true }),
  },
  {
    ...ordinary("with the number withheld", "0312345678", "+81312345678"),
    call: aCall({ mobile: SATO }, "1840312345678"),
    says: {
      result: "MATCHED",
      params: { dialled: "0312345678", presented: "" },
      decides: { presented: { kind: "WITHHELD", number: "" } },
    },
  },
  {
    ...ordinary("by the line that the handset's mode says", "0312345678", "+81312345678", HANDSET_B),
    company: office({ mode: "B", avoidOtherNumber: false }),
    call: aCall({ mobile: HANDSET_A }, "0312345678"),
  },
  notOrdinary("behind an outside prefix", { mobile: SATO }, "80312345678"),
  notOrdinary("an extension", { mobile: SATO }, "7002"),
  notOrdinary("a public number dialled from a desk phone", { desk: number("2001") }, "0312345678"),
  notOrdinary("an extension that looks like a public number", { mobile: phone("090-1111-0001") }, "01234", {
    ...aCompany({ extensions: [aDeskPhone("01234"), anExtension("7001")] }),
  }),
]);
