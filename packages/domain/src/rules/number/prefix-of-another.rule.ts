import type { World } from "../../company-state.ts";
import type { Extension } from "../../settings/extension.ts";
import type { ExtensionNumber } from "../../vocabulary/extension-number.ts";
import type { ExtensionRule } from "../rule.ts";
import { isWellFormed } from "./well-formed.ts";

/** No number is the start of another: after 70 nobody could tell whether 7001 is still being dialled. */
export const prefixOfAnother: ExtensionRule = {
  asks: "EXTENSION",
  code: "number.prefix-of-another",
  sources: ["adr-0010"],
  severity: "VIOLATION",
  holds: null,
  meets: true,
  check({ number }, world) {
    if (!isWellFormed(number, world.facts.baseContract.numberPlan)) return [];
    const [other, ...more] = overlapping(number, world);
    if (other === undefined) return [];
    const params = {
      extension: number,
      other: other.number,
      otherName: other.name,
      others: more.length + 1,
    };
    return [{ field: "number", params }];
  },
};

/** Those that this number begins with, then those that begin with it, each in the order of their numbers. */
function overlapping(number: ExtensionNumber, { settings }: World): readonly Extension[] {
  const starts = Array.from({ length: number.length - 1 }, (_, index) => number.slice(0, index + 1));
  return [
    ...starts.flatMap((start) => settings.extensions.numbered(start as ExtensionNumber)),
    ...settings.extensions.beginningWith(number),
  ];
}
