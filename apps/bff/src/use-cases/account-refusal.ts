import type { ProblemCode } from "@naisen/api/problem";

/** Why something about an account is not done, as a problem's code. */
export interface AccountRefused {
  readonly kind: "refused";
  readonly code: Extract<ProblemCode, `account.${string}` | "not-found" | "policy.forbidden">;
}

export function accountRefused(code: AccountRefused["code"]): AccountRefused {
  return { kind: "refused", code };
}

export const DONE = { kind: "done" } as const;
