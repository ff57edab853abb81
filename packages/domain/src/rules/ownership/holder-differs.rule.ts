import type { ExtensionRule } from "../rule.ts";

/**
 * 同一名義: the line must be held by whoever holds the base contract. Asked of each number by itself,
 * so the A and the B number of one 2in1 handset may be answered differently.
 */
export const holderDiffers: ExtensionRule = {
  asks: "EXTENSION",
  code: "ownership.holder-differs",
  sources: ["Q4", "Q5", "Q12"],
  severity: "VIOLATION",
  holds: "EXTENSION",
  check(extension, { facts }) {
    const line = extension.mobile === null ? undefined : facts.lines.get(extension.mobile);
    if (line === undefined || line.holder === facts.baseContract.holder) return [];
    const params = {
      extension: extension.number,
      mobile: line.number,
      lineHolder: facts.holders.get(line.holder)?.name ?? line.holder,
      contractHolder: facts.holders.get(facts.baseContract.holder)?.name ?? facts.baseContract.holder,
    };
    return [{ field: "mobile", params }];
  },
};
