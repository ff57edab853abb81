import type { PlanToSend } from "@naisen/api/change-set";
import { undoOf } from "@naisen/domain/plan/undo";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Actor } from "../store/store.ts";
import { type Applied, applyChanges, type Idempotency } from "./apply-changes.ts";
import { planChanges } from "./plan-changes.ts";
import { neverUndone } from "./undoing.ts";
import type { House } from "./use-case.ts";

/** Which change set is to be taken back, and by whom. */
export interface ToUndo {
  readonly company: CompanyId;
  readonly id: string;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly planDigest: string | null;
  readonly baseRevision: number | null;
  readonly idempotency: Idempotency | null;
}

/** Why there is nothing to be planned: no such change set, or one that may not be taken back any more. */
type NotUndone =
  | { readonly kind: "not-found" }
  | { readonly kind: "undo.too-late" }
  | { readonly kind: "undo.of-contract" };

/** Takes a change set back by one made from its before-images, planned and applied like any other. */
export async function undoChangeSet(house: House, toUndo: ToUndo): Promise<Applied | NotUndone> {
  const undo = await changesOf(house, toUndo.company, toUndo.id);
  if (undo.kind !== "changes") return undo;
  const { id: undoes, ...rest } = toUndo;
  return applyChanges(house, { ...rest, undoes, changes: undo.changes, door: "UNDO" });
}

/** What taking it back would do. */
export async function previewUndo(
  house: House,
  company: CompanyId,
  id: string,
): Promise<{ readonly kind: "planned"; readonly plan: PlanToSend } | NotUndone> {
  const undo = await changesOf(house, company, id);
  if (undo.kind !== "changes") return undo;
  const plan = await planChanges(house, company, undo.changes);
  return plan === null ? { kind: "not-found" } : { kind: "planned", plan };
}

async function changesOf({ store, now }: House, company: CompanyId, id: string) {
  const entry = await store.read((reader) => reader.logEntry(company, id));
  if (entry === null) return { kind: "not-found" } as const;
  switch (neverUndone(entry, now())) {
    case "TOO_LATE":
      return { kind: "undo.too-late" } as const;
    case "CONTRACT":
      return { kind: "undo.of-contract" } as const;
    case null:
      return { kind: "changes", changes: undoOf(entry.actions) } as const;
  }
}
