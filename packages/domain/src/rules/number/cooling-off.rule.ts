import { laterBy } from "../../vocabulary/day.ts";
import type { ExtensionRule } from "../rule.ts";
import { isWellFormed } from "./well-formed.ts";

/** A number that somebody gave up goes to nobody else for some days: callers would still mean the one before. */
export const coolingOff: ExtensionRule = {
  asks: "EXTENSION",
  code: "number.cooling-off",
  sources: ["adr-0010"],
  severity: "VIOLATION",
  holds: null,
  check({ number, name }, { facts, released, day }) {
    const { numberPlan } = facts.baseContract;
    const release = isWellFormed(number, numberPlan) ? released.get(number) : undefined;
    if (release === undefined || release.name === name) return [];
    const freeOn = laterBy(release.on, numberPlan.coolingOffDays);
    if (day >= freeOn) return [];
    const params = { extension: number, before: release.name, releasedOn: release.on, freeOn };
    return [{ field: "number", params }];
  },
};
