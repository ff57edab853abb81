import type { PlanToSend } from "@naisen/api/change-set";
import type { namedChangeSet } from "@naisen/api/logged-change-set";
import type { ToSend } from "@naisen/api/to-send";
import type { Change } from "@naisen/domain/changes/change";
import type { Action } from "@naisen/domain/plan/plan";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { FEW_REMOVALS, opensOutside } from "../sessions/step-up.ts";
import type { Actor, Commit, LogEntry, Reader, Replay, Writer } from "../store/store.ts";
import type { AskAgain } from "./ask-again.ts";
import { narrowPlan } from "./delegated-answers.ts";
import { mayNotOpen } from "./may-not-open.ts";
import { nameActors } from "./name-actors.ts";
import { narrowEntries } from "./narrow-history.ts";
import { noteOutside } from "./note-outside.ts";
import { ownPlan } from "./own-answers.ts";
import { isOwnReach, mayChange, ownOf, plannedOver, type Reach } from "./own-scope.ts";
import { type NotPlanned, type Planned, planInStore } from "./planned.ts";
import { presentLogEntry } from "./present-log-entry.ts";
import { presentPlan } from "./present-plan.ts";
import type { House } from "./use-case.ts";

type MeanwhileToSend = ToSend<typeof namedChangeSet>;

/** What is to be applied, by whom and by which door. */
export interface ToApply {
  readonly changes: readonly Change[];
  /** Over what the actor may act, as it was when they asked. */
  readonly reach: Reach;
  /** Asks for it once more in the transaction that writes; absent: the command line's right does not change. */
  readonly again?: AskAgain;
  readonly actor: Actor;
  readonly door: Commit["door"];
  readonly reason: string | null;
  readonly undoes: string | null;
  /** The digest of the plan that was shown: it goes on if the plan is still the same, though the revision moved. */
  readonly planDigest: string | null;
  /** Without a digest: the revision that the changes were made against; null applies whatever it is. */
  readonly baseRevision: number | null;
  readonly idempotency: Idempotency | null;
  /** false: a person asks who proved who they are too long ago for a large act. */
  readonly fresh?: boolean;
}

/** An Idempotency-Key with what it was sent for. */
export interface Idempotency {
  /** Whose keys they are: a userId, or what stands for a token. */
  readonly asker: string;
  readonly operation: string;
  readonly key: string;
  readonly requestHash: string;
}

/** What came of it. `replayed` is the answer that an earlier request of the same key got. */
export type Applied =
  | { readonly kind: "applied"; readonly id: string; readonly revision: number; readonly plan: PlanToSend }
  | { readonly kind: "refused"; readonly plan: PlanToSend }
  | {
      readonly kind: "stale";
      readonly plan: PlanToSend;
      readonly meanwhile: readonly MeanwhileToSend[];
    }
  | { readonly kind: "key-reused" }
  | { readonly kind: "step-up-required" }
  | { readonly kind: "session.required" }
  | { readonly kind: "policy.forbidden" }
  | { readonly kind: NotPlanned };

/** Others wait while something is applied, so its calls are asked for so many records only; a preview has told them all. */
const MOST_ASKED = 100;
/** At most so many of the change sets that came in between are told. */
const MOST_MEANWHILE = 100;

/**
 * Plans again inside the transaction and commits rows, log entry, revision and the key's answer together; then the
 * live table follows. The whole of ARCHITECTURE.md's "way of a write" from step 3 on.
 */
export async function applyChanges(house: House, toApply: ToApply): Promise<Applied> {
  const applied = await house.store.write((writer) => applyInTransaction(house, writer, toApply));
  if (applied.kind === "applied") await house.live.follow(toApply.reach.company);
  return applied;
}

async function applyInTransaction(house: House, writer: Writer, asked: ToApply): Promise<Applied> {
  const moment = house.now();
  const again = asked.again === undefined ? asked.reach : await asked.again(writer, moment);
  if (typeof again === "string") return { kind: again };
  return applyOver(house, writer, { ...asked, reach: again }, moment);
}

async function applyOver(house: House, writer: Writer, toApply: ToApply, moment: Instant): Promise<Applied> {
  const { reach, changes } = toApply;
  const { company } = reach;
  const own = isOwnReach(reach) ? await ownOf(writer, reach, moment) : null;
  if (isOwnReach(reach) && (own === null || !mayChange(own, changes))) return { kind: "not-found" };
  const replayed = await replay(writer, toApply);
  if (replayed !== null) return replayed;
  const planned = await planInStore(
    writer,
    plannedOver(reach),
    changes,
    moment,
    house.live.network.abroad(company),
  );
  if (typeof planned === "string") return { kind: planned };
  const whole = await presentPlan(planned, house.live.table, moment, MOST_ASKED);
  const plan =
    own === null
      ? narrowPlan(plannedOver(reach), planned, whole, house.live.table)
      : ownPlan(own, planned, whole);
  if (isStale(planned, toApply)) {
    // Who changed something is somebody else.
    return { kind: "stale", plan, meanwhile: own === null ? await meanwhile(writer, planned, toApply) : [] };
  }
  if (!planned.plan.applicable) return { kind: "refused", plan };
  const unproved = proofMissing(toApply, planned.plan.actions);
  if (unproved !== null) return { kind: unproved };
  const entry = await writer.commit({
    company,
    id: house.newId(),
    at: new Date(moment).toISOString(),
    actor: toApply.actor,
    door: toApply.door,
    reason: toApply.reason,
    undoes: toApply.undoes,
    actions: planned.plan.actions,
    factsHash: null,
  });
  await noteOutside(writer, entry);
  const applied = { kind: "applied", id: entry.id, revision: entry.revision, plan } as const;
  await remember(writer, toApply, applied, entry);
  return applied;
}

/** What stands against a dangerous act by somebody who did not prove a moment ago who they are. */
function proofMissing({ actor, fresh }: ToApply, actions: readonly Action[]) {
  if (mayNotOpen(actor, actions)) return "policy.forbidden";
  const isLarge = () => actions.some(opensOutside) || removals(actions) > FEW_REMOVALS;
  return fresh === false && isLarge() ? "step-up-required" : null;
}

/** How many extensions are taken away, or from their mobile line. */
function removals(actions: readonly Action[]): number {
  const isRemoval = ({ kind, before, after }: Action) =>
    kind === "EXTENSION" &&
    before !== null &&
    (after === null || (before.mobile !== null && after.mobile === null));
  return actions.filter(isRemoval).length;
}

function isStale({ head, digest }: Planned, { planDigest, baseRevision }: ToApply): boolean {
  if (planDigest !== null) return planDigest !== digest;
  return baseRevision !== null && baseRevision !== head.revision;
}

/** What was changed since, oldest first: of the whole company, or of what these changes touch where a plan was shown. */
async function meanwhile(
  reader: Reader,
  { head, concerned }: Planned,
  { reach, baseRevision, planDigest }: ToApply,
): Promise<readonly MeanwhileToSend[]> {
  const since = baseRevision ?? head.revision - MOST_MEANWHILE;
  const { company } = reach;
  const entries = await reader.logAfter(company, Math.max(since, 1), MOST_MEANWHILE);
  const concerns = (entry: LogEntry) =>
    planDigest === null || entry.actions.some((action) => concerned.has(action.address));
  const narrowed = await narrowEntries(reader, plannedOver(reach), entries.filter(concerns));
  const told = narrowed.flatMap(({ entry, isCut }) => (isCut && saysNothing(entry) ? [] : entry));
  const named = await nameActors(
    reader,
    company,
    told.map(({ actor }) => actor),
  );
  return told.map((entry) => ({ ...presentLogEntry(entry), actorName: named(entry.actor).name }));
}

function saysNothing({ actions, turned }: LogEntry): boolean {
  return actions.length === 0 && (turned?.extensions.length ?? 0) === 0;
}

async function replay(writer: Writer, toApply: ToApply): Promise<Applied | null> {
  const scope = scopeOf(toApply);
  const known = scope === null ? null : await writer.replay(scope);
  if (known === null) return null;
  if (known.requestHash !== toApply.idempotency?.requestHash) return { kind: "key-reused" };
  return JSON.parse(known.body) as Applied;
}

async function remember(writer: Writer, toApply: ToApply, applied: Applied, entry: LogEntry): Promise<void> {
  const scope = scopeOf(toApply);
  if (scope === null || toApply.idempotency === null) return;
  const answer: Replay = {
    requestHash: toApply.idempotency.requestHash,
    status: 201,
    body: JSON.stringify(applied),
    at: entry.at,
  };
  await writer.putReplay(scope, answer);
}

function scopeOf({ actor, idempotency }: ToApply) {
  if (idempotency === null) return null;
  const { asker, operation, key } = idempotency;
  return { companyId: actor.companyId, userId: asker, operation, key };
}
