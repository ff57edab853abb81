import { aCompany } from "../../testing/a-company.ts";
import { aDeskPhone, anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { officeLinkIsForDeskPhones } from "./office-link-is-for-desk-phones.rule.ts";

const voicemail = { on: true, ringSeconds: 20 };
const company = aCompany({
  extensions: [
    aDeskPhone("2001", { voicemail }),
    aDeskPhone("2002", { kind: "PBX_EXTENSION", voicemail }),
    aDeskPhone("2003", { kind: "PBX_EXTENSION", voicemail: { ...voicemail, on: false } }),
    aDeskPhone("2004", { kind: "PBX_EXTENSION" }),
    anExtension("7001", "090-1111-0001", { voicemail }),
  ],
});

describeRule(officeLinkIsForDeskPhones, {
  allowed: [
    { when: "a fixed IP phone", company, extension: "2001" },
    { when: "a mobile, whose voicemail is the carrier's", company, extension: "7001" },
    { when: "a PBX phone with voicemail turned off", company, extension: "2003" },
    { when: "a PBX phone that never had one", company, extension: "2004" },
  ],
  refused: [
    {
      when: "a PBX phone",
      company,
      extension: "2002",
      finds: [{ at: "voicemail/on", params: { extension: "2002", kind: "PBX_EXTENSION" } }],
    },
  ],
});
