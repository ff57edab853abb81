import type { ProblemCode } from "@naisen/api/problem";

/** Why something about an account is not done, as a problem's code. */
export interface AccountRefused {
  readonly kind: "refused";
  readonly code: Extract<ProblemCode, `account.${string}` | "not-found" | "policy.forbidden">;
}

/** The refusal of that code. */
export function accountRefused(code: AccountRefused["code"]): AccountRefused {
  return { kind: "refused", code };
}

/** It was done, and there is nothing to tell of it. */
export const DONE = { kind: "done" } as const;
