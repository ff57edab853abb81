import { aCompany } from "../../testing/a-company.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { idOf } from "../../testing/scalars.ts";
import { taken } from "./taken.rule.ts";

const same = (typed: string, ...ids: string[]) => ids.map((id) => ({ ...anExtension(typed), id: idOf(id) }));

describeRule(taken, {
  allowed: [
    {
      when: "each has a number of its own",
      company: aCompany({ extensions: [anExtension("7001"), anExtension("7002")] }),
      extension: "7001",
    },
    {
      when: "numbers that are no numbers are another rule's affair",
      company: aCompany({ extensions: same("", "one", "other") }),
      extension: "",
    },
  ],
  refused: [
    {
      when: "a colleague has it",
      company: aCompany({ extensions: same("7001", "one", "other") }),
      extension: "7001",
      finds: [{ at: "number", params: { extension: "7001", otherName: "7001の人" } }],
    },
    {
      when: "several have it, it is told once",
      company: aCompany({ extensions: same("7001", "one", "other", "third") }),
      extension: "7001",
      finds: [{ at: "number", params: { extension: "7001", otherName: "7001の人" } }],
    },
  ],
});
