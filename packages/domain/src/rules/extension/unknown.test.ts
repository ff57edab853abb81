import { aCompany } from "../../testing/a-company.ts";
import { aLine } from "../../testing/a-line.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { idOf, number, phone } from "../../testing/scalars.ts";
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
      change: { type: "RestoreExtension", id: idOf("7999"), before: null, after: null },
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
  ],
});
