import { number } from "@naisen/domain/testing/scalars";
import { aCall, office, SATO, TAKAHASHI } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { ringExtension } from "./extension.step.ts";

const company = office();

function rings(
  when: string,
  from: StepCase["call"]["from"],
  [presented, extension]: readonly [string, string],
  to: object,
  ringSeconds: number | null = null,
): StepCase {
  const decides = {
    outcome: "RING",
    legs: [{ to, ringSeconds }],
    presented: { kind: "EXTENSION", number: presented },
    charge: "FLAT_RATE",
    calleeCharge: "NONE",
    refusal: null,
  };
  const params = { extension, presented };
  return { when, company, call: aCall(from, extension), says: { result: "MATCHED", params, decides } };
}

describeStep(ringExtension, [
  rings(
    "mobile to mobile, so long as its voicemail waits",
    { mobile: SATO },
    ["7001", "7002"],
    { mobile: TAKAHASHI },
    20,
  ),
  rings("mobile to desk phone", { mobile: SATO }, ["7001", "2001"], { desk: "2001" }),
  rings("desk phone to mobile", { desk: number("2001") }, ["2001", "7001"], { mobile: SATO }),
  rings("desk phone to desk phone", { desk: number("2001") }, ["2001", "2002"], { desk: "2002" }),
  rings("mobile to a phone behind the PBX", { mobile: SATO }, ["7001", "2009"], {
    pbx: "2009",
    site: "tokyo",
  }),
  rings("a phone behind the PBX to a mobile", { pbx: number("2009") }, ["2009", "7001"], { mobile: SATO }),
  {
    when: "nobody was found to ring",
    company,
    call: aCall({ mobile: SATO }, "7999"),
    says: { result: "REFUSED", params: { dialled: "7999" }, refusal: "NO_SUCH_EXTENSION" },
  },
  {
    when: "a callee without a device",
    company,
    call: aCall({ mobile: SATO }, "7005"),
    says: { result: "REFUSED", params: { dialled: "7005" }, refusal: "NO_SUCH_EXTENSION" },
  },
]);
