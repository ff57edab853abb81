import type { ExtensionRule } from "../rule.ts";
import { isWellFormed, lengthsOf } from "./well-formed.ts";

/** An extension number is digits, as many as the number plan allows. */
export const malformed: ExtensionRule = {
  asks: "EXTENSION",
  code: "number.malformed",
  sources: ["adr-0010"],
  severity: "VIOLATION",
  holds: "EXTENSION",
  check({ number }, { facts }) {
    const { numberPlan } = facts.baseContract;
    if (isWellFormed(number, numberPlan)) return [];
    return [{ field: "number", params: { extension: number, ...lengthsOf(numberPlan) } }];
  },
};
