import type { PlanToSend } from "@naisen/api/change-set";
import { undoOf } from "@naisen/domain/plan/undo";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Actor } from "../store/store.ts";
import { type Applied, applyChanges, type Idempotency } from "./apply-changes.ts";
import { planChanges } from "./plan-changes.ts";
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

/** Takes a change set back by one made from its before-images, planned and applied like any other. */
export async function undoChangeSet(house: House, toUndo: ToUndo): Promise<Applied> {
  const changes = await changesOf(house, toUndo.company, toUndo.id);
  if (changes === null) return { kind: "not-found" };
  const { id: undoes, ...rest } = toUndo;
  return applyChanges(house, { ...rest, undoes, changes, door: "UNDO" });
}

/** What taking it back would do; null where there is no such change set. */
export async function previewUndo(house: House, company: CompanyId, id: string): Promise<PlanToSend | null> {
  const changes = await changesOf(house, company, id);
  return changes === null ? null : planChanges(house, company, changes);
}

async function changesOf({ store }: House, company: CompanyId, id: string) {
  const entry = await store.read((reader) => reader.logEntry(company, id));
  return entry === null ? null : undoOf(entry.actions);
}
