import { number, TOKYO } from "@naisen/domain/testing/scalars";
import {
  ABROAD,
  aCall,
  FREE,
  factory,
  HANDSET_A,
  HANDSET_B,
  OUR_050,
  OUTSIDER,
  office,
  SATO,
  SUSPENDED,
  under,
} from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { emergencyDigits } from "./digits.step.ts";

const company = office();

function overMobile(when: string, mobile: typeof SATO, dialled: string, to: string): StepCase {
  const decides = {
    outcome: "EMERGENCY",
    legs: [{ to: { carrier: to }, ringSeconds: null, on: {} }],
    presented: { kind: "MOBILE", number: mobile },
    charge: "FREE",
    refusal: null,
  };
  const params = { number: to, way: "MOBILE", site: null };
  return { when, company, call: aCall({ mobile }, dialled), says: { result: "MATCHED", params, decides } };
}

function notAvailable(when: string, from: StepCase["call"]["from"], site: string | null): StepCase {
  const decides = { outcome: "EMERGENCY_NOT_AVAILABLE", legs: [], presented: null, charge: "NONE" };
  const params = { number: "119", way: "NONE", site };
  return { when, company, call: aCall(from, "119"), says: { result: "MATCHED", params, decides } };
}

function noEmergency(when: string, dialled: string): StepCase {
  const params = { dialled };
  return {
    when,
    company,
    call: aCall({ mobile: SATO }, dialled),
    says: { result: "NOT_APPLICABLE", params },
  };
}

describeStep(emergencyDigits, [
  overMobile("a mobile calls the police", SATO, "110", "110"),
  overMobile("the coast guard", SATO, "118", "118"),
  overMobile("the fire brigade", SATO, "119", "119"),
  overMobile("the number withheld by 184", SATO, "184119", "119"),
  overMobile("the number shown by 186", SATO, "186119", "119"),
  overMobile("behind the gateway prefix", SATO, "8119", "119"),
  overMobile("behind the 050 prefix", SATO, "9119", "119"),
  overMobile("behind the desk prefix", SATO, "0119", "119"),
  overMobile("behind 184 and a prefix", SATO, "1848119", "119"),
  overMobile("behind a prefix and 184", SATO, "8184119", "119"),
  overMobile("behind 184 and 186, a digit too many", SATO, "184186119", "119"),
  overMobile("behind 184, a prefix and 186", SATO, "1848186119", "119"),
  overMobile("from a suspended line", SUSPENDED, "119", "119"),
  overMobile("from a line without an extension", FREE, "119", "119"),
  {
    when: "a desk phone, through the gateway of its own site",
    company,
    call: aCall({ desk: number("2001") }, "119"),
    says: {
      result: "MATCHED",
      params: { number: "119", way: "GATEWAY", site: "tokyo" },
      decides: {
        outcome: "EMERGENCY",
        legs: [{ to: { gateway: "tokyo", number: "119" }, ringSeconds: null, on: {} }],
        presented: { kind: "FIXED_LINE", number: "+81355550100" },
        charge: "FREE",
        refusal: null,
      },
    },
  },
  notAvailable("a desk phone at a site without a gateway", { desk: number("2002") }, "osaka"),
  notAvailable("a desk phone at no site", { desk: number("2003") }, null),
  notAvailable("a desk phone that nobody has", { desk: number("2999") }, null),
  { ...notAvailable("a phone behind the customer's PBX", { pbx: number("301") }, null), company: factory() },
  {
    ...notAvailable("a desk phone whose site is down", { desk: number("2001") }, "tokyo"),
    call: under(aCall({ desk: number("2001") }, "119"), { sitesDown: [TOKYO] }),
  },
  {
    ...overMobile("abroad and in congestion", SATO, "119", "119"),
    call: under(aCall({ mobile: SATO }, "119"), { lines: { [SATO]: ABROAD }, congestion: true }),
  },
  {
    ...overMobile("by the line that the handset's mode says", HANDSET_B, "119", "119"),
    company: office({ mode: "B", avoidOtherNumber: false }),
    call: aCall({ mobile: HANDSET_A }, "119"),
  },
  {
    when: "somebody outside dials no emergency call of ours",
    company,
    call: aCall({ outside: OUTSIDER }, "119"),
    says: { result: "NOT_APPLICABLE", params: { dialled: "119" } },
  },
  noEmergency("our own 050 number", OUR_050),
  noEmergency("an extension", "7002"),
  noEmergency("another special number", "117"),
  noEmergency("digits that only begin alike", "1190"),
]);
