import type { NumberPlan } from "../../facts/base-contract.ts";
import type { ExtensionNumber } from "../../vocabulary/extension-number.ts";
import type { ExtensionRule } from "../rule.ts";
import { isWellFormed } from "./well-formed.ts";

/** Emergency calls and the prefixes that show or withhold the caller's number. */
const SERVICES = ["110", "118", "119", "184", "186"];

/** Why a number is kept for other calls, and the digits by which it is told. */
interface Reserved {
  readonly because: "SERVICE" | "SPECIAL_NUMBER" | "OUTSIDE_PREFIX";
  readonly start: string;
}

/** No extension begins like a call that leads elsewhere: 110 and its like, 104 and its like, an outside prefix. */
export const reserved: ExtensionRule = {
  asks: "EXTENSION",
  code: "number.reserved",
  sources: ["adr-0010"],
  severity: "VIOLATION",
  holds: "EXTENSION",
  check({ number }, { facts }) {
    const { numberPlan } = facts.baseContract;
    const found = isWellFormed(number, numberPlan) ? reservedAs(number, numberPlan) : null;
    return found === null ? [] : [{ field: "number", params: { extension: number, ...found } }];
  },
};

function reservedAs(number: ExtensionNumber, plan: NumberPlan): Reserved | null {
  const service = SERVICES.find((start) => number.startsWith(start));
  if (service !== undefined) return { because: "SERVICE", start: service };
  if (/^1\d\d$/.test(number)) return { because: "SPECIAL_NUMBER", start: "1" };
  const prefix = [plan.gatewayPrefix, plan.outside050Prefix, plan.deskOutsidePrefix].find(
    (start) => start !== "" && number.startsWith(start),
  );
  return prefix === undefined ? null : { because: "OUTSIDE_PREFIX", start: prefix };
}
