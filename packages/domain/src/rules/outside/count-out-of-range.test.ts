import { aCompany } from "../../testing/a-company.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { countOutOfRange } from "./count-out-of-range.rule.ts";

const company = aCompany();
const found = (field: string, count: number) => ({
  at: `/${field}`,
  params: { field, count, least: 1, most: 100_000 },
});

describeRule(countOutOfRange, {
  allowed: [
    { when: "one call a day", company, change: { type: "SetOutside", dailyCap: 1 } },
    { when: "as many as a day holds", company, change: { type: "SetOutside", dailyCap: 100_000 } },
    { when: "no cap and no alarm", company, change: { type: "SetOutside", dailyCap: null, alarmAt: null } },
  ],
  refused: [
    {
      when: "a cap of no call",
      company,
      change: { type: "SetOutside", dailyCap: 0 },
      finds: [found("dailyCap", 0)],
    },
    {
      when: "alarms of fewer than one and of more than any day has",
      company,
      change: { type: "SetOutside", alarmAt: -1, alarmOutOfHours: 100_001 },
      finds: [found("alarmAt", -1), found("alarmOutOfHours", 100_001)],
    },
  ],
});
