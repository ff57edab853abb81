import { aCompany } from "../../testing/a-company.ts";
import { aLine } from "../../testing/a-line.ts";
import { aDeskPhone, anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { phone } from "../../testing/scalars.ts";
import { extensionNotMobile } from "./extension-not-mobile.rule.ts";

const lines = [aLine("090-1111-0001")];
const mobile = phone("090-1111-0001");

describeRule(extensionNotMobile, {
  allowed: [
    {
      when: "a mobile extension has a line",
      company: aCompany({ lines, extensions: [anExtension("7001", "090-1111-0001")] }),
      extension: "7001",
    },
    {
      when: "a desk phone has none",
      company: aCompany({ lines, extensions: [aDeskPhone("2001")] }),
      extension: "2001",
    },
  ],
  refused: [
    {
      when: "a fixed IP phone is given a mobile line",
      company: aCompany({ lines, extensions: [aDeskPhone("2001", {}, mobile)] }),
      extension: "2001",
      finds: [{ at: "mobile", params: { extension: "2001", kind: "DESK_PHONE", mobile } }],
    },
    {
      when: "a phone behind the customer's PBX is given one",
      company: aCompany({ lines, extensions: [aDeskPhone("2001", { kind: "PBX_EXTENSION" }, mobile)] }),
      extension: "2001",
      finds: [{ at: "mobile", params: { extension: "2001", kind: "PBX_EXTENSION", mobile } }],
    },
  ],
});
