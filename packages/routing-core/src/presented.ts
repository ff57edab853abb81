import { isMobileNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Presented } from "./decision.ts";
import type { CallInProgress } from "./steps/step.ts";

/** What is shown where the caller withholds the number (184). */
export const WITHHELD: Presented = { kind: "WITHHELD", number: "" };

/**
 * What the callee of an extension call sees: the caller's extension, never a mobile number (Q6); of somebody outside
 * the number that called.
 */
export function presentedToExtension({ call, caller, withheld }: CallInProgress): Presented | null {
  if (withheld) return WITHHELD;
  if ("outside" in call.from) {
    const { outside } = call.from;
    return { kind: isMobileNumber(outside) ? "MOBILE" : "FIXED_LINE", number: outside };
  }
  return caller === null ? null : { kind: "EXTENSION", number: caller.number };
}
