import { aCompany } from "../../testing/a-company.ts";
import { aDeskPhone, anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { playbackIsCharged } from "./playback-is-charged.rule.ts";

const voicemail = { on: true, ringSeconds: 20 };
const company = aCompany({
  extensions: [
    aDeskPhone("2001", { voicemail }),
    anExtension("7001", "090-1111-0001", { voicemail }),
    anExtension("7002", "090-1111-0002", { voicemail: { ...voicemail, on: false } }),
    anExtension("7003"),
  ],
});

describeRule(playbackIsCharged, {
  allowed: [
    { when: "Office Link's voicemail", company, extension: "2001" },
    { when: "voicemail that is off", company, extension: "7002" },
    { when: "none", company, extension: "7003" },
  ],
  refused: [
    {
      when: "the carrier's voicemail",
      company,
      extension: "7001",
      finds: [{ at: "voicemail/on", params: { extension: "7001" } }],
    },
  ],
});
