import type { AnswerToSend } from "@naisen/api/endpoint";
import type { getOutside as endpoint } from "@naisen/api/endpoints/outside";
import { dayOf } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { House } from "./use-case.ts";

type OutsideToSend = AnswerToSend<typeof endpoint>;

/** What goes out of a company and how many calls did today, as the next call finds it; null where there is none. */
export function getOutside({ live, now, outside }: House, company: CompanyId): OutsideToSend | null {
  if (live.table.company(company) === undefined) return null;
  const policy = live.table.outside(company);
  const { day, calls, outOfHours, alarms } = outside.of(company, dayOf(now()));
  return {
    policy: { ...policy, allowList: [...policy.allowList] },
    revision: live.appliedRevision(company),
    today: { day, calls, outOfHours, alarms: [...alarms] },
  };
}
