import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { wholeOf } from "../store/over.ts";
import type { Actor, Commit } from "../store/store.ts";
import { applyChanges } from "./apply-changes.ts";
import type { House } from "./use-case.ts";

/**
 * Stops every outside call of a company from the next one on: a change set like any other, in history and to be undone.
 * No rule refuses it. False where there is no such company.
 */
export async function freezeOutside(
  house: House,
  company: CompanyId,
  actor: Actor,
  door: Commit["door"],
): Promise<boolean> {
  const applied = await applyChanges(house, {
    changes: [{ type: "SetOutside", frozen: true }],
    reach: wholeOf(company),
    actor,
    door,
    reason: null,
    undoes: null,
    planDigest: null,
    baseRevision: null,
    idempotency: null,
  });
  return applied.kind === "applied";
}
