import type { PlanToSend } from "@naisen/api/change-set";
import { undoOf } from "@naisen/domain/plan/undo";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Actor } from "../store/store.ts";
import { type Applied, applyChanges, type Idempotency } from "./apply-changes.ts";
import type { Reach } from "./own-scope.ts";
import { planChanges } from "./plan-changes.ts";
import { neverUndone } from "./undoing.ts";
import type { House } from "./use-case.ts";

/** Which change set is to be taken back, and by whom. */
export interface ToUndo {
  readonly company: CompanyId;
  readonly id: string;
  readonly reach: Reach;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly planDigest: string | null;
  readonly baseRevision: number | null;
  readonly idempotency: Idempotency | null;
  readonly fresh: boolean;
}

/** Why there is nothing to be planned: no such change set, or one that may not be taken back any more. */
type NotUndone =
  | { readonly kind: "not-found" }
  | { readonly kind: "undo.too-late" }
  | { readonly kind: "undo.of-contract" };

/** Takes a change set back by one made from its before-images, planned and applied like any other. */
export async function undoChangeSet(house: House, toUndo: ToUndo): Promise<Applied | NotUndone> {
  const undo = await changesOf(house, toUndo);
  if (undo.kind !== "changes") return undo;
  const { id: undoes, ...rest } = toUndo;
  return applyChanges(house, { ...rest, undoes, changes: undo.changes, door: "UNDO" });
}

type Undone = Pick<ToUndo, "company" | "id" | "reach" | "actor">;

/** What taking it back would do. */
export async function previewUndo(
  house: House,
  toUndo: Undone,
): Promise<{ readonly kind: "planned"; readonly plan: PlanToSend } | NotUndone> {
  const undo = await changesOf(house, toUndo);
  if (undo.kind !== "changes") return undo;
  const plan = await planChanges(house, toUndo.company, undo.changes, toUndo.reach);
  return plan === null ? { kind: "not-found" } : { kind: "planned", plan };
}

/** Whose right is over their own extension takes back only what they did themselves. */
async function changesOf({ store, now }: House, { company, id, reach, actor }: Undone) {
  const entry = await store.read((reader) => reader.logEntry(company, id));
  if (entry === null || (reach !== "ALL" && !isBy(entry.actor, actor))) return { kind: "not-found" } as const;
  switch (neverUndone(entry, now())) {
    case "TOO_LATE":
      return { kind: "undo.too-late" } as const;
    case "CONTRACT":
      return { kind: "undo.of-contract" } as const;
    case null:
      return { kind: "changes", changes: undoOf(entry.actions) } as const;
  }
}

function isBy(one: Actor, other: Actor): boolean {
  return one.companyId === other.companyId && one.userId === other.userId;
}
