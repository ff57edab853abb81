import type { PlanToSend } from "@naisen/api/change-set";
import { undoOf } from "@naisen/domain/plan/undo";
import type { Actor } from "../store/store.ts";
import { type Applied, applyChanges, type Idempotency } from "./apply-changes.ts";
import type { AskAgain } from "./ask-again.ts";
import { isOwnReach, plannedOver, type Reach } from "./own-scope.ts";
import { planChanges } from "./plan-changes.ts";
import type { NotPlanned } from "./planned.ts";
import { neverUndone } from "./undoing.ts";
import type { House } from "./use-case.ts";

/** Which change set is to be taken back, and by whom. */
export interface ToUndo {
  readonly id: string;
  readonly reach: Reach;
  readonly again: AskAgain;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly planDigest: string | null;
  readonly baseRevision: number | null;
  readonly idempotency: Idempotency | null;
  readonly fresh: boolean;
}

/** Why there is nothing to be planned: no such change set, one that did what is not theirs, or one that is over. */
type NotUndone =
  | { readonly kind: NotPlanned }
  | { readonly kind: "undo.too-late" }
  | { readonly kind: "undo.of-contract" };

/** Takes a change set back by one made from its before-images, planned and applied like any other. */
export async function undoChangeSet(house: House, toUndo: ToUndo): Promise<Applied | NotUndone> {
  const undo = await changesOf(house, toUndo);
  if (undo.kind !== "changes") return undo;
  const { id: undoes, ...rest } = toUndo;
  return applyChanges(house, { ...rest, undoes, changes: undo.changes, door: "UNDO" });
}

type Undone = Pick<ToUndo, "id" | "reach" | "actor">;

/** What taking it back would do. */
export async function previewUndo(
  house: House,
  toUndo: Undone,
): Promise<{ readonly kind: "planned"; readonly plan: PlanToSend } | NotUndone> {
  const undo = await changesOf(house, toUndo);
  if (undo.kind !== "changes") return undo;
  const plan = await planChanges(house, undo.changes, toUndo.reach);
  return typeof plan === "string" ? { kind: plan } : { kind: "planned", plan };
}

/** Whose right is over their own extension takes back only what they did themselves. */
async function changesOf({ store, now }: House, { id, reach, actor }: Undone) {
  const entry = await store.read((reader) => reader.logEntry(plannedOver(reach), id));
  if (entry === null || (isOwnReach(reach) && !isBy(entry.actor, actor)))
    return { kind: "not-found" } as const;
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
