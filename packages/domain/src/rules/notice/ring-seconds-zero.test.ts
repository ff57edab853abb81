import { aCompany } from "../../testing/a-company.ts";
import { aDeskPhone } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { ringSecondsZero } from "./ring-seconds-zero.rule.ts";

const ringing = (on: boolean, ringSeconds: number | null) => ({
  company: aCompany({ extensions: [aDeskPhone("2001", { voicemail: { on, ringSeconds } })] }),
  extension: "2001",
});

describeRule(ringSecondsZero, {
  allowed: [
    { when: "one second", ...ringing(true, 1) },
    { when: "left to the carrier", ...ringing(true, null) },
    { when: "voicemail that is off", ...ringing(false, 0) },
  ],
  refused: [
    {
      when: "no second",
      ...ringing(true, 0),
      finds: [{ at: "voicemail/ringSeconds", params: { extension: "2001" } }],
    },
  ],
});
