import { aCompany } from "../../testing/a-company.ts";
import { aLine, anOption } from "../../testing/a-line.ts";
import { aDeskPhone, anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { idOf, number, phone } from "../../testing/scalars.ts";
import { carrierVoicemailAnswersGroupCall } from "./carrier-voicemail-answers-group-call.rule.ts";

const voicemail = { on: true, ringSeconds: 20 };
const to = (...targets: string[]) => ({
  forwarding: targets.map((target) => ({ when: "NO_ANSWER" as const, to: idOf(target) })),
});
const company = aCompany({
  lines: [
    aLine("090-1111-0001", { options: [anOption("OFFICE_LINK"), anOption("CARRIER_VOICEMAIL")] }),
    aLine("090-1111-0002"),
  ],
  extensions: [
    aDeskPhone("2001", to("7002", "7001")),
    aDeskPhone("2002", { voicemail, ...to("7002") }),
    aDeskPhone("2003", to("2002")),
    aDeskPhone("2004", to("7999")),
    anExtension("7001", "090-1111-0001", { voicemail }),
    anExtension("7002", "090-1111-0002", { voicemail }),
    anExtension("7003", null, { voicemail }),
  ],
});
const set = (target: string | null) =>
  ({
    type: "SetInbound",
    number: phone("03-5555-0100"),
    to: target === null ? null : number(target),
  }) as const;

describeRule(carrierVoicemailAnswersGroupCall, {
  allowed: [
    { when: "the option is not in force, so that nothing answers", company, extension: "2002" },
    { when: "Office Link's voicemail answers for the desk", company, extension: "2003" },
    { when: "a number of nobody", company, extension: "2004" },
    { when: "a number from outside rings a desk phone", company, change: set("2002") },
    { when: "a number from outside rings a mobile without a line", company, change: set("7003") },
    { when: "a number from outside rings nobody any more", company, change: set(null) },
  ],
  refused: [
    {
      when: "calls are forwarded to a mobile whose carrier answers",
      company,
      extension: "2001",
      finds: [{ at: "forwarding/1/to", params: { from: "2001", target: "7001", targetName: "7001の人" } }],
    },
    {
      when: "a number from outside rings such a mobile",
      company,
      change: set("7001"),
      finds: [{ at: "/to", params: { from: "+81355550100", target: "7001", targetName: "7001の人" } }],
    },
  ],
});
