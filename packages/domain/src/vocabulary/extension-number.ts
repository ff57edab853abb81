import type { Brand } from "./brand.ts";
import { normaliseDigits } from "./digits.ts";

/** A 内線番号: text of digits, never a number, so that leading zeros live. Whether it fits the plan is a rule's affair. */
export type ExtensionNumber = Brand<string, "ExtensionNumber">;

/** Reads what was typed; never refuses, for a number that is not digits is a violation and not bad input. */
export function readExtensionNumber(typed: string): ExtensionNumber {
  return normaliseDigits(typed) as ExtensionNumber;
}
