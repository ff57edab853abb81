import type { NumberPlan } from "../../facts/base-contract.ts";
import type { ExtensionNumber } from "../../vocabulary/extension-number.ts";

/** The widest that a number plan may be. */
const SHORTEST = 2;
const LONGEST = 8;

/** Whether it is digits of a length that the plan allows; of any other number only number.malformed is asked. */
export function isWellFormed(number: ExtensionNumber, plan: NumberPlan): boolean {
  const { least, most } = lengthsOf(plan);
  return /^[0-9]+$/.test(number) && number.length >= least && number.length <= most;
}

/** The lengths that extension numbers may have. */
export function lengthsOf({ minDigits, maxDigits }: NumberPlan) {
  return { least: Math.max(minDigits, SHORTEST), most: Math.min(maxDigits, LONGEST) };
}
