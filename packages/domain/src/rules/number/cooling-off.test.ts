import { DEFAULT_NUMBER_PLAN } from "../../facts/base-contract.ts";
import { aCompany } from "../../testing/a-company.ts";
import { anExtension } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { day, number } from "../../testing/scalars.ts";
import { coolingOff } from "./cooling-off.rule.ts";

const released = new Map([[number("7001"), { on: day("2026-11-01"), name: "退職した人" }]]);
const cooling = (coolingOffDays: number, name = "新しい人") => ({
  company: aCompany({
    contract: { numberPlan: { ...DEFAULT_NUMBER_PLAN, coolingOffDays } },
    extensions: [anExtension("7001", null, { name }), anExtension("7002")],
    released,
  }),
  extension: "7001",
});
const finds = [
  {
    at: "number",
    params: { extension: "7001", before: "退職した人", releasedOn: "2026-11-01", freeOn: "2026-12-01" },
  },
];

describeRule(coolingOff, {
  allowed: [
    { when: "the days are over", ...cooling(30), on: "2026-12-01" },
    { when: "there are none to wait", ...cooling(0), on: "2026-11-01" },
    { when: "the same person comes back", ...cooling(30, "退職した人"), on: "2026-11-02" },
    { when: "nobody gave the number up", ...cooling(30), extension: "7002", on: "2026-11-02" },
  ],
  refused: [
    { when: "it was given up that day", ...cooling(30), on: "2026-11-01", finds },
    { when: "one day is left", ...cooling(30), on: "2026-11-30", finds },
  ],
});
