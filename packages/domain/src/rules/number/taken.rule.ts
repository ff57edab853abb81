import type { ExtensionRule } from "../rule.ts";
import { isWellFormed } from "./well-formed.ts";

/** One extension number belongs to one extension of the group. */
export const taken: ExtensionRule = {
  asks: "EXTENSION",
  code: "number.taken",
  sources: ["Q5"],
  severity: "VIOLATION",
  holds: null,
  meets: true,
  check({ id, number }, { facts, settings }) {
    if (!isWellFormed(number, facts.baseContract.numberPlan)) return [];
    const other = settings.extensions.numbered(number).find((one) => one.id !== id);
    return other === undefined
      ? []
      : [{ field: "number", params: { extension: number, otherName: other.name } }];
  },
};
