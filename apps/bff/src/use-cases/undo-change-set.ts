import type { PlanToSend } from "@naisen/api/change-set";
import { undoOf } from "@naisen/domain/plan/undo";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Actor } from "../store/store.ts";
import { type Applied, applyChanges, type Idempotency } from "./apply-changes.ts";
import type { Reach } from "./own-scope.ts";
import { planChanges } from "./plan-changes.ts";
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
}

/** Takes a change set back by one made from its before-images, planned and applied like any other. */
export async function undoChangeSet(house: House, toUndo: ToUndo): Promise<Applied> {
  const changes = await changesOf(house, toUndo);
  if (changes === null) return { kind: "not-found" };
  const { id: undoes, ...rest } = toUndo;
  return applyChanges(house, { ...rest, undoes, changes, door: "UNDO" });
}

/** What taking it back would do; null where there is no such change set. */
export async function previewUndo(house: House, toUndo: Undone): Promise<PlanToSend | null> {
  const changes = await changesOf(house, toUndo);
  return changes === null ? null : planChanges(house, toUndo.company, changes, toUndo.reach);
}

type Undone = Pick<ToUndo, "company" | "id" | "reach" | "actor">;

/** Whose right is over their own extension takes back only what they did themselves. */
async function changesOf({ store }: House, { company, id, reach, actor }: Undone) {
  const entry = await store.read((reader) => reader.logEntry(company, id));
  if (entry === null || (reach !== "ALL" && !isBy(entry.actor, actor))) return null;
  return undoOf(entry.actions);
}

function isBy(one: Actor, other: Actor): boolean {
  return one.companyId === other.companyId && one.userId === other.userId;
}
