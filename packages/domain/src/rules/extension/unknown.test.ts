import { aCompany } from "../../testing/a-company.ts";
import { aLine } from "../../testing/a-line.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { number, phone } from "../../testing/scalars.ts";
import { extensionUnknown } from "./unknown.rule.ts";

const company = aCompany({ lines: [aLine("090-1111-0001")], extensions: [anExtension("7001")] });
const nobody = [{ at: "/extension", params: { extension: "7999" } }];

describeRule(extensionUnknown, {
  allowed: [
    {
      when: "the extension is there",
      company,
      change: { type: "BindMobile", extension: number("7001"), mobile: phone("090-1111-0001") },
    },
    {
      when: "it is named in full-width digits",
      company,
      change: { type: "EditExtension", extension: number("７００１"), name: "新しい名前" },
    },
    {
      when: "an undo names no number",
      company,
      change: {
        type: "Restore",
        action: { kind: "EXTENSION", address: "extensions/x", action: "CHANGE", before: null, after: null },
      },
    },
  ],
  refused: [
    {
      when: "a line is bound to nobody",
      company,
      change: { type: "BindMobile", extension: number("7999"), mobile: phone("090-1111-0001") },
      finds: nobody,
    },
    {
      when: "nobody is unbound",
      company,
      change: { type: "UnbindMobile", extension: number("7999") },
      finds: nobody,
    },
    {
      when: "nobody is edited",
      company,
      change: { type: "EditExtension", extension: number("7999"), name: "だれか" },
      finds: nobody,
    },
    {
      when: "nobody is renumbered",
      company,
      change: { type: "RenumberExtension", extension: number("7999"), to: number("7998") },
      finds: nobody,
    },
    {
      when: "nobody is removed",
      company,
      change: { type: "RemoveExtension", extension: number("7999") },
      finds: nobody,
    },
    {
      when: "both of a swap are nobody",
      company,
      change: { type: "SwapExtensions", a: number("7998"), b: number("7999") },
      finds: [
        { at: "/a", params: { extension: "7998" } },
        { at: "/b", params: { extension: "7999" } },
      ],
    },
    {
      when: "nobody gets voicemail",
      company,
      change: { type: "SetVoicemail", extension: number("7999"), on: true },
      finds: nobody,
    },
    {
      when: "nobody forwards",
      company,
      change: { type: "SetForwarding", extension: number("7999"), rules: [] },
      finds: nobody,
    },
    {
      when: "a number from outside is to ring nobody",
      company: aCompany({ contract: { number050: phone("050-5555-0100") } }),
      change: { type: "SetInbound", number: phone("050-5555-0100"), to: number("7999") },
      finds: [{ at: "/to", params: { extension: "7999" } }],
    },
  ],
});
