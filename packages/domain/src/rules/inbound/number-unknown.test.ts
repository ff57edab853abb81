import { aCompany } from "../../testing/a-company.ts";
import { aDeskPhone } from "../../testing/an-extension.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { number, phone } from "../../testing/scalars.ts";
import { inboundNumberUnknown } from "./number-unknown.rule.ts";

const company = aCompany({
  contract: { number050: phone("050-5555-0100") },
  extensions: [aDeskPhone("2001")],
});
const set = (typed: string, to: string | null = "2001") =>
  ({ type: "SetInbound", number: phone(typed), to: to === null ? null : number(to) }) as const;

describeRule(inboundNumberUnknown, {
  allowed: [
    { when: "the contract's 050 number", company, change: set("050-5555-0100") },
    { when: "a site's gateway number", company, change: set("03-5555-0100") },
    { when: "a number that is no longer ours is to ring nobody", company, change: set("06-5555-0100", null) },
  ],
  refused: [
    {
      when: "a number that is neither",
      company,
      change: set("06-5555-0100"),
      finds: [{ at: "/number", params: { number: "+81655550100" } }],
    },
    {
      when: "a colleague's mobile number",
      company,
      change: set("090-1111-0001"),
      finds: [{ at: "/number", params: { number: "+819011110001" } }],
    },
  ],
});
