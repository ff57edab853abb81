import { DEFAULT_OUTSIDE } from "../../settings/outside.ts";
import { aCompany } from "../../testing/a-company.ts";
import { describeRule } from "../../testing/describe-rule.ts";
import { capBelowAlarm } from "./cap-below-alarm.rule.ts";

const company = aCompany({ settings: { outside: { ...DEFAULT_OUTSIDE, dailyCap: 50 } } });
const turned = aCompany({ settings: { outside: { ...DEFAULT_OUTSIDE, dailyCap: 50, alarmAt: 80 } } });

describeRule(capBelowAlarm, {
  allowed: [
    { when: "the alarm comes with the cap", company, change: { type: "SetOutside", alarmAt: 50 } },
    { when: "an alarm and no cap", company: aCompany(), change: { type: "SetOutside", alarmAt: 50 } },
    {
      when: "a freeze, whatever a document brought in",
      company: turned,
      change: { type: "SetOutside", frozen: true },
    },
  ],
  refused: [
    {
      when: "the alarm comes behind the cap",
      company,
      change: { type: "SetOutside", alarmAt: 51 },
      finds: [{ at: "/alarmAt", params: { alarmAt: 51, dailyCap: 50 } }],
    },
    {
      when: "the cap comes before the alarm",
      company: turned,
      change: { type: "SetOutside", dailyCap: 60 },
      finds: [{ at: "/alarmAt", params: { alarmAt: 80, dailyCap: 60 } }],
    },
  ],
});
