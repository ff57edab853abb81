import { aCompany } from "../../testing/a-company.ts";
import { aDeskPhone } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { ringSecondsOutOfRange } from "./ring-seconds-out-of-range.rule.ts";

const ringing = (ringSeconds: number | null, on = true) => ({
  company: aCompany({ extensions: [aDeskPhone("2001", { voicemail: { on, ringSeconds } })] }),
  extension: "2001",
});
const found = (ringSeconds: number) => [
  { at: "voicemail/ringSeconds", params: { extension: "2001", ringSeconds, least: 0, most: 120 } },
];

describeRule(ringSecondsOutOfRange, {
  allowed: [
    { when: "none at all", ...ringing(0) },
    { when: "as many as there may be", ...ringing(120) },
    { when: "left to the carrier", ...ringing(null) },
    {
      when: "no voicemail",
      company: aCompany({ extensions: [aDeskPhone("2001")] }),
      extension: "2001",
    },
  ],
  refused: [
    { when: "one second too many", ...ringing(121), finds: found(121) },
    { when: "fewer than none", ...ringing(-1), finds: found(-1) },
    {
      when: "also where voicemail is off, for it will be turned on",
      ...ringing(500, false),
      finds: found(500),
    },
  ],
});
