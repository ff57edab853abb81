import type { ChangeRule } from "../rule.ts";
import { outsideAfter } from "./outside-after.ts";

/** An alarm behind the cap would never be raised. */
export const capBelowAlarm: ChangeRule = {
  asks: "CHANGE",
  code: "outside.cap-below-alarm",
  sources: ["adr-0021"],
  severity: "VIOLATION",
  check(change, { settings }) {
    const after = outsideAfter(change, settings.outside);
    if (after === null || after.dailyCap === null || after.alarmAt === null) return [];
    const before = settings.outside;
    const isAsked = after.dailyCap !== before.dailyCap || after.alarmAt !== before.alarmAt;
    if (!isAsked || after.alarmAt <= after.dailyCap) return [];
    return [{ pointer: "/alarmAt", params: { alarmAt: after.alarmAt, dailyCap: after.dailyCap } }];
  },
};
