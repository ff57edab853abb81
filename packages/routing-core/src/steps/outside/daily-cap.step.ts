import type { Step } from "../step.ts";

/** So many calls go out on one day, and no more. How many did is counted outside of the core. */
export const outsideDailyCap: Step = {
  code: "outside.daily-cap",
  sources: ["adr-0021"],
  results: ["MATCHED", "NOT_APPLICABLE", "REFUSED"],
  take({ call, conditions, outside }, table) {
    const { dailyCap } = table.outside(call.company);
    if (outside === null || dailyCap === null) return { result: "NOT_APPLICABLE", params: {} };
    const params = { today: conditions.outsideToday, cap: dailyCap };
    if (conditions.outsideToday < dailyCap) return { result: "MATCHED", params };
    return { result: "REFUSED", params, refusal: "OUTSIDE_CAP_REACHED" };
  },
};
