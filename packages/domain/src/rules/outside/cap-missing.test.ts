import { DEFAULT_OUTSIDE, type OutsidePolicy } from "../../settings/outside.ts";
import { aCompany } from "../../testing/a-company.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { capMissing } from "./cap-missing.rule.ts";

const allowing = (but: Partial<OutsidePolicy> = {}) =>
  aCompany({ settings: { outside: { ...DEFAULT_OUTSIDE, ...but } } });
const company = allowing();
const capped = allowing({ international: "LISTED", dailyCap: 50 });
/** As a document may bring it in. */
const uncapped = allowing({ international: "ANY" });
const found = (field: string) => ({ at: "/dailyCap", params: { field } });

describeRule(capMissing, {
  allowed: [
    { when: "only calls within the country", company, change: { type: "SetOutside", domestic: "LISTED" } },
    {
      when: "international calls, so many a day",
      company,
      change: { type: "SetOutside", international: "ANY", dailyCap: 50 },
    },
    { when: "more of them under a cap", company: capped, change: { type: "SetOutside", premiumRate: "ANY" } },
    {
      when: "a freeze is set, whatever stands",
      company: uncapped,
      change: { type: "SetOutside", frozen: true },
    },
    { when: "something else is set", company: uncapped, change: { type: "SetOutside", allowList: ["03"] } },
    {
      when: "they are allowed no more",
      company: capped,
      change: { type: "SetOutside", international: "NO", dailyCap: null },
    },
  ],
  refused: [
    {
      when: "international calls without an end",
      company,
      change: { type: "SetOutside", international: "ANY" },
      finds: [found("international")],
    },
    {
      when: "forwards without an end",
      company,
      change: { type: "SetOutside", forwarding: "LISTED" },
      finds: [found("forwarding")],
    },
    {
      when: "the cap goes and they stay",
      company: capped,
      change: { type: "SetOutside", dailyCap: null },
      finds: [found("international")],
    },
    {
      when: "a freeze is lifted and no cap is there",
      company: allowing({ otherCarrier: "ANY", frozen: true }),
      change: { type: "SetOutside", frozen: false },
      finds: [found("otherCarrier")],
    },
    {
      when: "an undo takes the cap away",
      company: capped,
      change: {
        type: "Restore",
        action: {
          kind: "OUTSIDE",
          address: "outside",
          action: "CHANGE",
          before: { ...capped.settings.outside, dailyCap: null },
          after: capped.settings.outside,
        },
      },
      finds: [found("international")],
    },
  ],
});
